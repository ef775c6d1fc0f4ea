package org.uppsikt.ui.entry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.uppsikt.text.Language;
import org.uppsikt.text.OfficeText;
import org.uppsikt.ui.entry.NewOfficeModel.Step;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Strength;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.RecoveryKeys;

/// Makes a workspace of the municipality's own, step by step. It is handed over only once its
/// recovery key was written down.
public final class NewOfficeController implements NewOfficeActions {

  private final Kit kit;
  private final NewOfficeModel model;
  private final Doors doors;
  private final Tasks tasks;
  private final Outside outside;
  private final NewOfficeView view;

  /// What making a workspace needs from the outside.
  ///
  /// @param packs the policies that ship
  /// @param chooseFolder asks for a folder; empty where cancelled
  /// @param today for the printed recovery key
  /// @param open gets the open workspace, which it must close
  /// @param taken goes on with the workspace that a folder holds already
  /// @param language the caller makes the page anew around the same model
  public record Outside(
      List<NewOfficeModel.Pack> packs,
      Supplier<Optional<Path>> chooseFolder,
      Outlets outlets,
      LocalDate today,
      Consumer<Desk> open,
      Consumer<Path> taken,
      Runnable back,
      Consumer<Language> language) {
    public Outside {
      packs = List.copyOf(packs);
    }
  }

  public NewOfficeController(
      Kit kit, NewOfficeModel model, Doors doors, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.doors = doors;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new NewOfficeView(kit, model, this, outside);
  }

  /// The root of the window.
  public Region view() {
    return view;
  }

  /// Puts the focus where the person types first.
  public void focus() {
    view.focus();
  }

  @Override
  public void chooseFolder() {
    outside.chooseFolder().get().ifPresent(f -> model.folderProperty().set(f.toString()));
  }

  @Override
  public void back() {
    model.noticeProperty().set(null);
    model.takenProperty().set(false);
    model.complainedProperty().set(false);
    switch (model.stepProperty().get()) {
      case OFFICE -> outside.back().run();
      case ADMINISTRATOR -> model.stepProperty().set(Step.OFFICE);
      case SUMMARY -> model.stepProperty().set(Step.ADMINISTRATOR);
      case RECOVERY_KEY -> {
        // The key is shown once: there is no way back from it.
      }
    }
  }

  @Override
  public void next() {
    if (model.busyProperty().get()) {
      return;
    }
    model.complainedProperty().set(true);
    if (!complete()) {
      view.complain();
      return;
    }
    model.complainedProperty().set(false);
    switch (model.stepProperty().get()) {
      case OFFICE -> folder().ifPresent(this::look);
      case ADMINISTRATOR -> model.stepProperty().set(Step.SUMMARY);
      case SUMMARY -> make();
      case RECOVERY_KEY -> {
        // The page of the key has its own way on.
      }
    }
  }

  @Override
  public void finish() {
    model.keyProperty().set(null);
    model.handOut().ifPresent(this::open);
  }

  @Override
  public void openTaken() {
    folder().ifPresent(outside.taken());
  }

  /// Noted before anybody can be told that nobody has the key.
  private void open(Desk desk) {
    tasks
        .run(() -> RecoveryKeys.noted(desk))
        .onSuccess(noted -> outside.open().accept(desk))
        .onFailure(cause -> outside.open().accept(desk))
        .start();
  }

  /// A folder that is taken is refused before anything more is typed.
  private void look(Path folder) {
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    model.takenProperty().set(false);
    tasks.run(() -> doors.look(folder)).onSuccess(this::looked).onFailure(this::broke).start();
  }

  private void looked(Doors.Look look) {
    model.busyProperty().set(false);
    switch (look) {
      case Doors.Look.Nothing nothing -> model.stepProperty().set(Step.ADMINISTRATOR);
      case Doors.Look.Unreadable no -> {
        // What lies there is told as it is, and so is what helps; opening it says the same again.
        model.noticeProperty().set(DoorWords.beside(kit, no.reason()));
        view.focusFolder();
      }
      case Doors.Look.Own own -> refused(Doors.Reason.EXISTS);
      case Doors.Look.Practice practice -> refused(Doors.Reason.EXISTS);
    }
  }

  private boolean complete() {
    return switch (model.stepProperty().get()) {
      case OFFICE ->
          !model.municipalityProperty().get().isBlank()
              && model.packProperty().get() != null
              && folder().isPresent();
      case ADMINISTRATOR ->
          !model.administratorProperty().get().isBlank()
              && Strength.of(model.passwordProperty().get()) != Strength.TOO_SHORT
              && model.passwordProperty().get().equals(model.againProperty().get());
      case SUMMARY, RECOVERY_KEY -> true;
    };
  }

  private Optional<Path> folder() {
    var typed = model.folderProperty().get().strip();
    try {
      return Optional.of(typed).filter(text -> !text.isEmpty()).map(Path::of);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private void make() {
    var pack = model.packProperty().get();
    var folder = folder();
    if (pack == null || folder.isEmpty()) {
      return;
    }
    var office =
        new Doors.NewOffice(
            folder.get(),
            model.municipalityProperty().get().strip(),
            pack.id(),
            model.administratorProperty().get().strip(),
            model.officeProperty().get().strip(),
            model.passwordProperty().get().toCharArray());
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks.run(() -> doors.make(office)).onSuccess(this::tell).onFailure(this::broke).start();
  }

  private void tell(Doors.Made answer) {
    model.busyProperty().set(false);
    switch (answer) {
      case Doors.Made.Done done -> {
        model.passwordProperty().set("");
        model.againProperty().set("");
        model.keep(done.desk());
        var workspace = model.municipalityProperty().get().strip();
        model.keyProperty().set(new RecoveryKey(done.recoveryKey(), workspace, outside.today()));
        model.stepProperty().set(Step.RECOVERY_KEY);
      }
      case Doors.Made.Refused refused -> refused(refused.reason());
    }
  }

  private void refused(Doors.Reason reason) {
    model.noticeProperty().set(DoorWords.of(kit, reason));
    model.takenProperty().set(reason == Doors.Reason.EXISTS);
    view.focusRefused();
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
    view.focus();
  }

  /// The window is to close. Says once that nobody has the key; asked again, it closes what was
  /// made first.
  ///
  /// @param goOn called once that is closed
  /// @return whether the window stays open for now
  public boolean leave(Runnable goOn) {
    if (!model.isMade()) {
      return false;
    }
    Notice unread = unread(kit);
    if (!unread.equals(model.noticeProperty().get())) {
      model.noticeProperty().set(unread);
      return true;
    }
    Optional<Desk> made = model.handOut();
    tasks
        .run(
            () -> {
              made.ifPresent(Desk::close);
              return true;
            })
        .onSuccess(closed -> goOn.run())
        .onFailure(cause -> goOn.run())
        .start();
    return true;
  }

  /// What whoever closes the window on the key is told.
  public static Notice unread(Kit kit) {
    return Notice.of(
        Tone.WARN, kit.text(OfficeText.KEY_UNREAD), "", kit.text(OfficeText.KEY_LEAVE));
  }
}
