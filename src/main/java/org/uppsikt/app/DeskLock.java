package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.entry.LockController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// Covers an open workspace when the person asks for it or has been away for a while. In practice
/// nobody has a password, and nothing is locked.
final class DeskLock {

  private final Console console;
  private final Desk desk;
  private final Path folder;
  private final Runnable other;
  private final IdleWatch idle;
  private final LockedEnd end;

  /// Read by commands from outside, on their own threads.
  private volatile @Nullable LockController cover;

  /// @param other closes the workspace and lets somebody else sign in
  DeskLock(Console console, Scene scene, DeskFlow.Open open, InboxModel inbox, Runnable other) {
    this.console = console;
    this.desk = open.desk();
    this.folder = open.folder();
    this.other = other;
    this.idle = new IdleWatch(scene, console.clock(), System::nanoTime);
    this.end = new LockedEnd(inbox.departures(), this::locked, System::nanoTime);
  }

  /// The root of the window: what is covered, and its cover.
  Region over(Overlay place, Kit kit, Tasks tasks) {
    var signIn = new SignInModel();
    signIn.workspaceProperty().set(desk.office().municipality());
    var made =
        new LockController(
            kit,
            signIn,
            place,
            tasks,
            new LockController.Outside(
                console.clock(), credential -> console.doors().prove(folder, credential), other));
    cover = made;
    return made.view();
  }

  /// Locks at once; empty where there is nothing to unlock with.
  Optional<Runnable> offered() {
    return desk.office().practice() ? Optional.empty() : Optional.of(this::now);
  }

  /// Whether keyboard or mouse were touched in the time before now. Asked from any thread.
  boolean touchedWithin(Duration time) {
    return idle.touchedWithin(time);
  }

  /// Ends once what was decided is written, or after a while; says meanwhile that it waits.
  void end(Runnable then) {
    LockController made = cover;
    end.begin(then, made == null ? () -> {} : made::tellWriting);
  }

  /// Called every second.
  ///
  /// @param minutes after which an idle console is locked
  void second(int minutes) {
    end.tick();
    if (idle.idle(minutes)) {
      offered().ifPresent(Runnable::run);
    }
  }

  boolean locked() {
    LockController made = cover;
    return made != null && made.locked();
  }

  void close() {
    idle.close();
  }

  private void now() {
    LockController made = cover;
    if (made != null) {
      made.lock(new Doors.SignIn(desk.person().id(), desk.person().name(), false));
    }
  }
}
