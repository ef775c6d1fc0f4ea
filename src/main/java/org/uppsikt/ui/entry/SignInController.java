package org.uppsikt.ui.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Signs a person in to a workspace of the municipality's own: by password, or by the printed
/// recovery key.
public final class SignInController implements SignInActions {

  private final SignInModel model;
  private final Doors doors;
  private final Tasks tasks;
  private final Outside outside;
  private final Attempts attempts;
  private final SignInCard card;
  private final EntryPage page;

  /// What the sign-in needs from the outside.
  ///
  /// @param folder the workspace; its people are in the model
  /// @param open gets the open workspace, which it must close
  /// @param restore to the restoring of a backup, where that helps
  /// @param language the caller makes the page anew around the same model
  public record Outside(
      Path folder,
      Clock clock,
      Consumer<Desk> open,
      Runnable restore,
      Runnable back,
      Consumer<Language> language) {}

  public SignInController(Kit kit, SignInModel model, Doors doors, Tasks tasks, Outside outside) {
    this.model = model;
    this.doors = doors;
    this.tasks = tasks;
    this.outside = outside;
    this.card = new SignInCard(kit, model, this);
    var field = new Attempts.Field(card::focus, refused -> DoorWords.of(kit, refused));
    this.attempts = new Attempts(kit, model, tasks, outside.clock(), field);
    this.page =
        new EntryPage(
            kit,
            kit.text(EntryText.SIGN_IN),
            model.workspaceProperty().get(),
            new EntryPage.Ways(outside.back(), outside.language()),
            card);
    page.held(model.busyProperty());
    page.whileBusy(model.opening()::cancel);
  }

  /// The root of the window.
  public Region view() {
    return page;
  }

  /// Puts the focus where the person types first.
  public void focus() {
    card.focus();
  }

  @Override
  public void enter() {
    if (model.busyProperty().get() || model.waitSecondsProperty().get() > 0) {
      return;
    }
    var credential = credential();
    if (credential != null) {
      Opening opening = model.opening().begin(tasks);
      attempts.run(
          () -> outcome(doors.open(outside.folder(), credential, opening)), outside.open());
    }
  }

  @Override
  public void restore() {
    outside.restore().run();
  }

  private Doors.@Nullable Credential credential() {
    if (model.recoveryProperty().get()) {
      var typed = model.recoveryKeyProperty().get();
      return typed.isBlank() ? null : new Doors.Credential.Recovery(typed.toCharArray());
    }
    var person = model.personProperty().get();
    var password = model.passwordProperty().get();
    return person == null || password.isEmpty()
        ? null
        : new Doors.Credential.Password(person.id(), password.toCharArray());
  }

  private static Attempts.Outcome<Desk> outcome(Doors.Entry entry) {
    return switch (entry) {
      case Doors.Entry.Open open -> new Attempts.Outcome.In<>(open.desk());
      case Doors.Entry.Cancelled cancelled -> new Attempts.Outcome.Cancelled<>();
      case Doors.Entry.Refused no -> new Attempts.Outcome.Out<>(no);
    };
  }
}
