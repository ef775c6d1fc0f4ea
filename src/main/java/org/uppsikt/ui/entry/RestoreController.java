package org.uppsikt.ui.entry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.uppsikt.text.Language;
import org.uppsikt.ui.entry.RestoreModel.Step;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Backups;
import org.uppsikt.work.export.BackupIn;

/// Restores a backup into a new folder: which one and where to, what it says of itself, and only
/// then the unpacking, which can be stopped and then leaves nothing.
public final class RestoreController implements RestoreActions {

  /// How much further it must be before it is told again.
  private static final double TOLD = 0.01;

  private final Kit kit;
  private final RestoreModel model;
  private final BackupIn backups;
  private final Tasks tasks;
  private final Outside outside;
  private final RestoreView view;

  /// How far it was when that was told last. Of the one thread that unpacks.
  private volatile double told;

  /// What restoring needs from the outside.
  ///
  /// @param kept where backups were kept; empty where nobody knows
  /// @param wanted what the new folder is named after; not the root of a drive
  /// @param chooseFile asks for a backup; empty where cancelled
  /// @param chooseFolder asks for a folder; empty where cancelled
  /// @param signIn leads on to the sign-in of the restored folder
  /// @param language the caller makes the pages anew around the same model
  public record Outside(
      Optional<Path> kept,
      Path wanted,
      Supplier<Optional<Path>> chooseFile,
      Supplier<Optional<Path>> chooseFolder,
      Consumer<Path> signIn,
      Runnable back,
      Consumer<Language> language) {}

  public RestoreController(
      Kit kit, RestoreModel model, BackupIn backups, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.backups = backups;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new RestoreView(kit, model, this, outside);
  }

  /// The root of the window.
  public Region view() {
    return view;
  }

  /// Puts the focus where the person types first.
  public void focus() {
    view.focus();
  }

  private record Begun(List<Backups.Copy> copies, Path folder) {}

  /// Looks for backups and for a folder that is free. What was typed meanwhile stays.
  public void begin() {
    if (model.lookedProperty().get()) {
      return;
    }
    tasks
        .run(
            () ->
                new Begun(
                    outside.kept().map(backups::in).orElse(List.of()),
                    backups.free(outside.wanted())))
        .onSuccess(
            begun -> {
              fill(begun);
              model.lookedProperty().set(true);
            })
        .onFailure(this::broke)
        .start();
  }

  private void fill(Begun begun) {
    model.copies().setAll(begun.copies());
    if (model.folderProperty().get().isBlank()) {
      model.folderProperty().set(begun.folder().toString());
    }
    if (model.fileProperty().get().isBlank() && !begun.copies().isEmpty()) {
      model.fileProperty().set(begun.copies().getFirst().file().toString());
    }
  }

  @Override
  public void chooseFile() {
    outside.chooseFile().get().ifPresent(file -> model.fileProperty().set(file.toString()));
  }

  @Override
  public void chooseWhere() {
    outside
        .chooseFolder()
        .get()
        .ifPresent(
            in ->
                tasks
                    .run(() -> backups.free(in.resolve(outside.wanted().getFileName())))
                    .onSuccess(folder -> model.folderProperty().set(folder.toString()))
                    .onFailure(this::broke)
                    .start());
  }

  @Override
  public void next() {
    if (model.lookingProperty().get() || model.unpackingProperty().get()) {
      return;
    }
    model.complainedProperty().set(true);
    Optional<Path> file = path(model.fileProperty().get());
    Optional<Path> folder = path(model.folderProperty().get());
    if (file.isEmpty() || folder.isEmpty()) {
      view.complain();
      return;
    }
    switch (model.stepProperty().get()) {
      case CHOOSE -> look(file.get(), folder.get());
      case CHECK -> unpack(file.get(), folder.get());
      case DONE -> signIn();
    }
  }

  /// @return empty where that is no path
  public static Optional<Path> path(String typed) {
    try {
      return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(Path::of);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private void look(Path file, Path folder) {
    model.lookingProperty().set(true);
    model.noticeProperty().set(null);
    tasks
        .run(() -> backups.look(file, folder))
        .onSuccess(
            look -> {
              model.lookingProperty().set(false);
              switch (look) {
                case BackupIn.Look.Found found -> {
                  model.foundProperty().set(found);
                  model.stepProperty().set(Step.CHECK);
                }
                case BackupIn.Look.Failed failed -> refused(failed.why());
              }
            })
        .onFailure(this::broke)
        .start();
  }

  private void unpack(Path file, Path folder) {
    model.stopped().set(false);
    told = 0;
    model.doneProperty().set(0);
    model.noticeProperty().set(null);
    model.unpackingProperty().set(true);
    view.focus();
    tasks
        .run(() -> backups.unpack(file, folder, this::goesOn))
        .onSuccess(
            result -> {
              model.unpackingProperty().set(false);
              switch (result) {
                case BackupIn.Result.Done done -> {
                  model.resultProperty().set(done);
                  model.stepProperty().set(Step.DONE);
                }
                case BackupIn.Result.Failed failed -> refused(failed.why());
              }
            })
        .onFailure(this::broke)
        .start();
  }

  /// Told for every piece that is read, which the window shall not be.
  private boolean goesOn(double part) {
    if (part == 0 || part >= 1 || Math.floor(part / TOLD) > Math.floor(told / TOLD)) {
      told = part;
      tasks.tell(() -> model.doneProperty().set(part));
    }
    return !model.stopped().get();
  }

  private void refused(BackupIn.Why why) {
    model.noticeProperty().set(RestoreWords.of(kit, why, model.fileProperty().get().strip()));
    view.focus();
  }

  private void broke(Exception cause) {
    model.lookingProperty().set(false);
    model.unpackingProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
    view.focus();
  }

  @Override
  public void back() {
    model.noticeProperty().set(null);
    model.complainedProperty().set(false);
    if (model.stepProperty().get() == Step.CHECK) {
      model.stepProperty().set(Step.CHOOSE);
    } else {
      outside.back().run();
    }
  }

  @Override
  public void stop() {
    model.stopped().set(true);
  }

  @Override
  public void signIn() {
    var done = model.resultProperty().get();
    if (done != null) {
      outside.signIn().accept(done.folder());
    }
  }
}
