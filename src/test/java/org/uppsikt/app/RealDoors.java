package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Clock;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// The doors of the program, with passwords that are cheap to try.
public final class RealDoors implements AutoCloseable {

  private final Threads threads = new Threads();
  private final Doors doors;

  public RealDoors(Clock clock) {
    doors = new FolderDoors(new Wiring(clock, threads), new PasswordCost(1, 1024, 1));
  }

  /// Signs in to the own workspace of a folder, as the start screen does, making it where there is
  /// none: keys, inspection, mark and seal of the file, and what is journalled about it.
  ///
  /// @throws IllegalStateException where the door stays shut, with the reason
  public static PracticeOffice.Opened signIn(Path folder, Clock clock) {
    var real = new RealDoors(clock);
    Desk desk =
        switch (real.doors.look(folder)) {
          case Doors.Look.Nothing nothing -> real.made(folder);
          case Doors.Look.Own own -> real.entered(folder, own.people().getFirst());
          case Doors.Look.Practice practice -> throw new IllegalStateException("a practice");
          case Doors.Look.Unreadable unreadable ->
              throw new IllegalStateException(unreadable.toString());
        };
    return new PracticeOffice.Opened(
        desk.office().database(),
        () -> {
          desk.close();
          real.close();
        });
  }

  private Desk made(Path folder) {
    var office =
        new Doors.NewOffice(
            folder, "Björkviks kommun", "smedjebacken", "Eva Lindqvist", "Kansliet", password());
    return switch (doors.make(office)) {
      case Doors.Made.Done done -> done.desk();
      case Doors.Made.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private Desk entered(Path folder, Doors.SignIn person) {
    var credential = new Doors.Credential.Password(person.id(), password());
    return switch (doors.open(folder, credential, Opening.UNWATCHED)) {
      case Doors.Entry.Open open -> open.desk();
      case Doors.Entry.Cancelled cancelled -> throw new IllegalStateException("cancelled");
      case Doors.Entry.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private static char[] password() {
    return "grön sten i ån".toCharArray();
  }

  public Doors doors() {
    return doors;
  }

  @Override
  public void close() {
    threads.close();
  }
}
