package org.uppsikt.app;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.text.Language;
import org.uppsikt.text.OfficeText;
import org.uppsikt.ui.entry.NewOfficeController;
import org.uppsikt.ui.entry.NewOfficeModel;
import org.uppsikt.ui.entry.OpenFolderController;
import org.uppsikt.ui.entry.OpenFolderModel;
import org.uppsikt.ui.entry.SignInController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

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
  /// @param language gives the kit in another language and remembers the choice
  record Ways(
      Opened open,
      Consumer<Path> practice,
      Runnable back,
      java.util.function.Function<Language, Kit> language) {}

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
            ways.back(),
            language -> make(ways.language().apply(language), model, offered, today));
    var page = new NewOfficeController(kit, model, doors, tasks, outside);
    frame.show(page.view(), page::focus);
  }

  /// Opens a folder that somebody chooses.
  void open(Kit kit, String last) {
    var model = new OpenFolderModel();
    model.folderProperty().set(last);
    open(kit, model);
  }

  private void open(Kit kit, OpenFolderModel model) {
    var outside =
        new OpenFolderController.Outside(
            () -> folder(frame.stage()),
            (folder, people) -> signIn(kit, folder, people),
            ways.practice(),
            ways.back(),
            language -> open(ways.language().apply(language), model));
    var page = new OpenFolderController(kit, model, doors, tasks, outside);
    frame.show(page.view(), page::focus);
  }

  /// Asks who it is.
  void signIn(Kit kit, Path folder, List<Doors.SignIn> people) {
    var model = new SignInModel();
    model
        .workspaceProperty()
        .set(String.valueOf(folder.getFileName() == null ? folder : folder.getFileName()));
    model.people().setAll(people);
    signIn(kit, folder, model);
  }

  private void signIn(Kit kit, Path folder, SignInModel model) {
    var outside =
        new SignInController.Outside(
            folder,
            java.time.Clock.systemUTC(),
            desk -> ways.open().at(desk, folder),
            ways.back(),
            language -> signIn(ways.language().apply(language), folder, model));
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

  static Optional<Path> folder(Stage stage) {
    return Optional.ofNullable(new DirectoryChooser().showDialog(stage)).map(File::toPath);
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
