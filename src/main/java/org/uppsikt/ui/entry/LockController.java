package org.uppsikt.ui.entry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.FocusBefore;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Doors;

/// Covers the console when nobody has been there for a while. Nothing beneath can be read or
/// reached; what was typed there stays and is there again after the password.
public final class LockController {

  private final Kit kit;
  private final SignInModel model;
  private final Outside outside;
  private final Attempts attempts;
  private final StackPane root = new StackPane();
  private final LockView cover;
  private final Region base;
  private FocusBefore before = FocusBefore.nowhere();

  /// Read by commands from outside, on their own threads.
  private volatile boolean locked;

  /// What the lock needs from the outside.
  ///
  /// @param prove tries a credential on the workspace that is open: empty where it fits
  /// @param other closes the workspace and lets somebody else sign in
  public record Outside(
      Clock clock,
      Function<Doors.Credential, Optional<Doors.Entry.Refused>> prove,
      Runnable other) {}

  /// @param base what is covered; the caller shows [#view] instead of it
  public LockController(Kit kit, SignInModel model, Region base, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.outside = outside;
    this.base = base;
    this.cover = new LockView(kit, model, this::enter, outside.other());
    var field = new Attempts.Field(cover::focus, refused -> DoorWords.locked(kit, refused));
    this.attempts = new Attempts(kit, model, tasks, outside.clock(), field);
    root.getChildren().addAll(base, cover);
    Boxes.shown(cover, false);
  }

  /// The root of the window, locked or not.
  public Region view() {
    return root;
  }

  public boolean locked() {
    return locked;
  }

  /// Locks for the person who is signed in. Menus and tooltips close: they stand in windows of
  /// their own.
  public void lock(Doors.SignIn person) {
    if (locked()) {
      return;
    }
    model.personProperty().set(person);
    model.passwordProperty().set("");
    model.noticeProperty().set(null);
    before = FocusBefore.in(root);
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    locked = true;
    base.setVisible(false);
    Boxes.shown(cover, true);
    cover.focus();
  }

  /// The workspace is to be closed, and what was decided before it was locked is not written yet.
  public void tellWriting() {
    String todo = kit.text(QuitText.WRITING_LOCKED);
    model.noticeProperty().set(Notice.of(Tone.ACCENT, kit.text(QuitText.WRITING), "", todo));
  }

  private void enter() {
    var person = model.personProperty().get();
    var typed = model.passwordProperty().get();
    boolean mayTry = !model.busyProperty().get() && model.waitSecondsProperty().get() == 0;
    if (person != null && !typed.isEmpty() && mayTry) {
      var credential = new Doors.Credential.Password(person.id(), typed.toCharArray());
      attempts.run(() -> outcome(outside.prove().apply(credential)), inside -> unlock());
    }
  }

  private static Attempts.Outcome<Boolean> outcome(Optional<Doors.Entry.Refused> refused) {
    return refused
        .<Attempts.Outcome<Boolean>>map(no -> new Attempts.Outcome.Out<>(no))
        .orElseGet(() -> new Attempts.Outcome.In<>(true));
  }

  private void unlock() {
    locked = false;
    Boxes.shown(cover, false);
    base.setVisible(true);
    before.giveBack(base);
  }
}
