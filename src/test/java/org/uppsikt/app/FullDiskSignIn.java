package org.uppsikt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// Signing in while no file may grow: the count of tries, and the note in the journal.
public final class FullDiskSignIn {

  /// Less than the count of tries takes, and less than any page of the database.
  private static final int NOTHING = 10;

  private static final int ALMOST_NOTHING = 4096;

  private final LongConsumer limit;
  private final Consumer<String> say;

  /// @param limit how far a file may grow from now on
  /// @param say what was told
  public FullDiskSignIn(LongConsumer limit, Consumer<String> say) {
    this.limit = limit;
    this.say = say;
  }

  public void run(Path folder) throws IOException {
    try (var office = new OwnOffice(folder)) {
      PersonId eva = office.eva();
      long notes = notes(office.desk());
      office.desk().close();
      say.accept("WRONG " + told(office.open(eva, "fel")));
      Path counted = folder.resolve("signin.json");
      String before = Files.readString(counted);
      limit.accept(NOTHING);
      say.accept("WRONG " + told(office.open(eva, "fel")));
      say.accept("RIGHT " + told(office.open(eva, OwnOffice.EVAS)));
      say.accept("COUNT KEPT " + before.equals(Files.readString(counted)));
      limit.accept(ALMOST_NOTHING);
      say.accept("NOTE " + told(office.open(eva, OwnOffice.EVAS)));
      limit.accept(Long.MAX_VALUE);
      Desk desk = office.reopen();
      say.accept("NOTES " + (notes(desk) - notes));
    }
  }

  private static long notes(Desk desk) {
    return OwnOffice.journal(desk).stream()
        .filter(stored -> stored.entry().kind() == EventKind.SIGNED_IN)
        .count();
  }

  private static String told(Doors.Entry entry) {
    return switch (entry) {
      case Doors.Entry.Refused refused -> refused.reason().name();
      case Doors.Entry.Cancelled cancelled -> "CANCELLED";
      case Doors.Entry.Open open -> {
        open.desk().close();
        yield "OPEN";
      }
    };
  }
}
