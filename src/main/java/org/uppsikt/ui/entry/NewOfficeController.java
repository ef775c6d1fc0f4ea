package org.uppsikt.ui.entry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.Language;
import org.uppsikt.text.OfficeText;
import org.uppsikt.ui.entry.NewOfficeModel.Step;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.form.Strength;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.kit.recovery.RecoveryKey;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// Makes a workspace of the municipality's own, step by step. It is handed over only once its
/// recovery key was written down.
public final class NewOfficeController implements NewOfficeActions {

  private final Kit kit;
  private final NewOfficeModel model;
  private final Doors doors;
  private final Tasks tasks;
  private final Outside outside;
  private final NewOfficeView view;
  private @Nullable Desk made;

  /// What making a workspace needs from the outside.
  ///
  /// @param packs the policies that ship
  /// @param chooseFolder asks for a folder; empty where cancelled
  /// @param today for the printed recovery key
  /// @param open gets the open workspace, which it must close
  /// @param language the caller makes the page anew around the same model
  public record Outside(
      List<NewOfficeModel.Pack> packs,
      Supplier<Optional<Path>> chooseFolder,
      Outlets outlets,
      LocalDate today,
      Consumer<Desk> open,
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
      case OFFICE -> model.stepProperty().set(Step.ADMINISTRATOR);
      case ADMINISTRATOR -> model.stepProperty().set(Step.SUMMARY);
      case SUMMARY -> make();
      case RECOVERY_KEY -> {
        // The page of the key has its own way on.
      }
    }
  }

  @Override
  public void finish() {
    var desk = made;
    made = null;
    model.keyProperty().set(null);
    if (desk != null) {
      outside.open().accept(desk);
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
        made = done.desk();
        var workspace = model.municipalityProperty().get().strip();
        model.keyProperty().set(new RecoveryKey(done.recoveryKey(), workspace, outside.today()));
        model.stepProperty().set(Step.RECOVERY_KEY);
      }
      case Doors.Made.Refused refused -> {
        model.noticeProperty().set(DoorWords.of(kit, refused.reason()));
        view.focus();
      }
    }
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
    view.focus();
  }

  /// Lets the caller warn before the window closes on a key that nobody has written down.
  public Optional<String> unfinished() {
    return made == null ? Optional.empty() : Optional.of(kit.text(OfficeText.KEY_UNREAD));
  }
}
