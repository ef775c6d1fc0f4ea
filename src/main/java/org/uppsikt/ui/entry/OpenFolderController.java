package org.uppsikt.ui.entry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.uppsikt.text.DoorText;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Doors;

/// Finds out what lies in a folder, and leads on to the sign-in or into practice.
public final class OpenFolderController {

  private final Kit kit;
  private final OpenFolderModel model;
  private final Doors doors;
  private final Tasks tasks;
  private final Outside outside;
  private final OpenFolderView form;
  private final EntryPage page;

  /// Which look counts: whoever went back, or looks elsewhere, is led nowhere by an older one.
  private int looks;

  /// What opening needs from the outside.
  ///
  /// @param chooseFolder asks for a folder; empty where cancelled
  /// @param own the folder holds a workspace of these people: on to the sign-in
  /// @param practice the folder holds a practice workspace
  /// @param restore to the restoring of a backup in place of the workspace in a folder
  /// @param language the caller makes the page anew around the same model
  public record Outside(
      Supplier<Optional<Path>> chooseFolder,
      BiConsumer<Path, Doors.Look.Own> own,
      Consumer<Path> practice,
      Consumer<Path> restore,
      Runnable back,
      Consumer<Language> language) {}

  public OpenFolderController(
      Kit kit, OpenFolderModel model, Doors doors, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.doors = doors;
    this.tasks = tasks;
    this.outside = outside;
    this.form = new OpenFolderView(kit, model, this::choose, this::look, this::restore);
    this.page =
        new EntryPage(
            kit,
            kit.text(EntryText.OPEN_TITLE),
            kit.text(EntryText.OPEN_LEAD),
            new EntryPage.Ways(this::back, outside.language()),
            form);
    page.heldLanguage(model.busyProperty());
    Attached.to(page).on(model.folderProperty(), folder -> typed());
  }

  /// The root of the window.
  public Region view() {
    return page;
  }

  /// Puts the focus where the person types first.
  public void focus() {
    form.focus();
  }

  /// What is found in the one before is told of no other.
  private void typed() {
    looks++;
    model.busyProperty().set(false);
  }

  /// A folder on a drive that does not answer keeps nobody.
  private void back() {
    looks++;
    model.busyProperty().set(false);
    outside.back().run();
  }

  private void choose() {
    outside
        .chooseFolder()
        .get()
        .ifPresent(
            folder -> {
              model.folderProperty().set(folder.toString());
              look();
            });
  }

  /// Finds out what lies in the folder of the model.
  public void look() {
    var typed = model.folderProperty().get().strip();
    if (typed.isEmpty() || model.busyProperty().get()) {
      return;
    }
    try {
      look(Path.of(typed));
    } catch (InvalidPathException notAPath) {
      model.noticeProperty().set(nothing());
    }
  }

  private void look(Path folder) {
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    model.restoresProperty().set(false);
    looks++;
    int mine = looks;
    tasks
        .run(() -> doors.look(folder))
        .onSuccess(look -> ifMine(mine, () -> tell(folder, look)))
        .onFailure(
            cause -> ifMine(mine, () -> model.noticeProperty().set(Notice.broke(kit, cause))))
        .start();
  }

  private void ifMine(int look, Runnable told) {
    if (look == looks) {
      model.busyProperty().set(false);
      told.run();
    }
  }

  private void tell(Path folder, Doors.Look look) {
    switch (look) {
      case Doors.Look.Practice practice -> outside.practice().accept(folder);
      case Doors.Look.Own own -> outside.own().accept(folder, own);
      case Doors.Look.Nothing nothing -> model.noticeProperty().set(nothing());
      case Doors.Look.Unreadable no -> {
        model.noticeProperty().set(DoorWords.of(kit, no.reason()));
        model.restoresProperty().set(DoorWords.restores(no.reason()));
      }
    }
  }

  private void restore() {
    RestoreController.path(model.folderProperty().get()).ifPresent(outside.restore());
  }

  private Notice nothing() {
    return Notice.of(
        Tone.WARN,
        kit.text(DoorText.NOTHING),
        kit.text(DoorText.KEPT),
        kit.text(DoorText.DO_NOTHING));
  }
}
