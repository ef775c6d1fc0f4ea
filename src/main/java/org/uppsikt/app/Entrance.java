package org.uppsikt.app;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.text.Language;
import org.uppsikt.text.OfficeText;
import org.uppsikt.text.RestoreText;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.entry.NewOfficeModel;
import org.uppsikt.ui.entry.OpenFolderController;
import org.uppsikt.ui.entry.OpenFolderModel;
import org.uppsikt.ui.entry.RestoreController;
import org.uppsikt.ui.entry.RestoreModel;
import org.uppsikt.ui.entry.SignInController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.export.DiskBackupIn;

/// The ways into a workspace of one's own: make one, open one, sign in.
final class Entrance {

  private final Doors doors;
  private final Tasks tasks;
  private final Console.WindowFrame frame;
  private final Ways ways;

  /// Where the pages lead.
  ///
  /// @param open gets the open workspace and its folder
  /// @param practice opens a practice workspace in a folder
  /// @param back to the start screen
  /// @param kept where backups are kept; empty where nobody chose that
  /// @param lastPerson id of who signed in last on this account to the workspace of a folder
  /// @param language gives the kit in another language and remembers the choice
  /// @param making gets the page on which a workspace is made, which is asked before the window
  ///     closes
  record Ways(
      Opened open,
      Consumer<Path> practice,
      Runnable back,
      Supplier<String> kept,
      Function<Path, String> lastPerson,
      Function<Language, Kit> language,
      Consumer<NewOfficeController> making) {}

  /// Gets an open workspace.
  @FunctionalInterface
  interface Opened {
    void at(Desk desk, Path folder);
  }

  Entrance(Doors doors, Tasks tasks, Console.WindowFrame frame, Ways ways) {
    this.doors = doors;
    this.tasks = tasks;
    this.frame = frame;
    this.ways = ways;
  }

  /// Makes a workspace, page by page.
  void make(Kit kit) {
    var model = new NewOfficeModel();
    model.folderProperty().set(WorkspaceFolder.home().resolve("workspace").toString());
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    tasks
        .run(() -> PolicyLibrary.shipped().offered(today))
        .onSuccess(offered -> make(kit, model, offered, today))
        .start();
  }

  private void make(Kit kit, NewOfficeModel model, List<PolicyPack> offered, LocalDate today) {
    List<NewOfficeModel.Pack> packs = offered.stream().map(p -> pack(kit, p)).toList();
    var outside =
        new NewOfficeController.Outside(
            packs,
            () -> folder(frame.stage()),
            outlets(frame.stage(), tasks),
            today,
            desk -> ways.open().at(desk, Path.of(model.folderProperty().get().strip())),
            folder -> look(kit, folder),
            ways.back(),
            language -> make(ways.language().apply(language), model, offered, today));
    var page = new NewOfficeController(kit, model, doors, tasks, outside);
    ways.making().accept(page);
    frame.show(page.view(), page::focus);
  }

  /// Opens a folder that somebody chooses.
  void open(Kit kit, String last) {
    var model = new OpenFolderModel();
    model.folderProperty().set(last);
    open(kit, model);
  }

  private void open(Kit kit, OpenFolderModel model) {
    var page = opening(kit, model, now -> open(now, model));
    frame.show(page.view(), page::focus);
  }

  /// Goes on with what lies in a folder, or says why not.
  void look(Kit kit, Path folder) {
    var model = new OpenFolderModel();
    model.folderProperty().set(folder.toString());
    var page = opening(kit, model, now -> ways.back().run());
    frame.show(page.view(), page::focus);
    page.look();
  }

  /// @param behind where the sign-in leads back to
  private OpenFolderController opening(Kit kit, OpenFolderModel model, Consumer<Kit> behind) {
    var outside =
        new OpenFolderController.Outside(
            () -> folder(frame.stage()),
            (folder, own) -> signIn(kit, folder, own, behind),
            ways.practice(),
            refused -> restore(kit, Optional.of(refused)),
            ways.back(),
            language -> open(ways.language().apply(language), model));
    return new OpenFolderController(kit, model, doors, tasks, outside);
  }

  /// Restores a backup into a new folder.
  ///
  /// @param refused the workspace that does not open, beside which the new one is made; empty for
  ///     none
  void restore(Kit kit, Optional<Path> refused) {
    restore(kit, new RestoreModel(), wanted(refused));
  }

  /// What the new folder is named after. Nothing lies beside the root of a drive.
  static Path wanted(Optional<Path> refused) {
    return refused
        .map(folder -> folder.toAbsolutePath().normalize())
        .filter(folder -> folder.getFileName() != null)
        .orElseGet(() -> WorkspaceFolder.home().resolve("workspace").toAbsolutePath());
  }

  private void restore(Kit kit, RestoreModel model, Path wanted) {
    var outside =
        new RestoreController.Outside(
            RestoreController.path(ways.kept().get()),
            wanted,
            () -> backup(kit, frame.stage()),
            () -> folder(frame.stage()),
            folder -> look(kit, folder),
            ways.back(),
            language -> restore(ways.language().apply(language), model, wanted));
    var page = new RestoreController(kit, model, new DiskBackupIn(), tasks, outside);
    frame.show(page.view(), page::focus);
    page.begin();
  }

  /// Asks who it is.
  void signIn(Kit kit, Path folder, Doors.Look.Own own) {
    signIn(kit, folder, own, now -> ways.back().run());
  }

  private void signIn(Kit kit, Path folder, Doors.Look.Own own, Consumer<Kit> behind) {
    var model = new SignInModel();
    describe(model, folder, own);
    model.propose(own.people(), ways.lastPerson().apply(folder));
    signIn(kit, folder, model, behind);
  }

  /// The municipality's name where the folder says it, and the folder beneath.
  static void describe(SignInModel model, Path folder, Doors.Look.Own own) {
    boolean named = !own.municipality().isEmpty();
    var last = String.valueOf(folder.getFileName() == null ? folder : folder.getFileName());
    model.workspaceProperty().set(named ? SafeText.harmless(own.municipality()) : last);
    model.folderProperty().set(folder.toString());
  }

  private void signIn(Kit kit, Path folder, SignInModel model, Consumer<Kit> behind) {
    var outside =
        new SignInController.Outside(
            folder,
            java.time.Clock.systemUTC(),
            desk -> ways.open().at(desk, folder),
            () -> restore(kit, Optional.of(folder)),
            () -> behind.accept(kit),
            language -> signIn(ways.language().apply(language), folder, model, behind));
    var page = new SignInController(kit, model, doors, tasks, outside);
    frame.show(page.view(), page::focus);
  }

  private static NewOfficeModel.Pack pack(Kit kit, PolicyPack pack) {
    String label =
        switch (pack.kind()) {
          case POLICY, PRACTICE -> pack.municipality() + ", " + pack.document().title();
          case BASE -> kit.text(OfficeText.valueOf("PACK_BASE_" + pack.country()));
          case STATUTE -> kit.text(OfficeText.valueOf("PACK_STATUTE_" + pack.country()));
        };
    return new NewOfficeModel.Pack(pack.version().pack(), label);
  }

  private static Optional<Path> backup(Kit kit, Stage stage) {
    var chooser = new FileChooser();
    var zips = new FileChooser.ExtensionFilter(kit.text(RestoreText.FILE), "*.zip");
    chooser.getExtensionFilters().add(zips);
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  static Optional<Path> folder(Stage stage) {
    return Optional.ofNullable(new DirectoryChooser().showDialog(stage)).map(File::toPath);
  }

  /// Files that somebody chooses; none where she chose none.
  static List<Path> files(Stage stage) {
    List<File> chosen = new FileChooser().showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  static Outlets outlets(Stage stage, Tasks tasks) {
    return new Outlets(
        Outlets::printer,
        name -> {
          var chooser = new FileChooser();
          chooser.setInitialFileName(name);
          return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
        },
        tasks);
  }
}
