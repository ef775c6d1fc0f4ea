package org.uppsikt.work.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.store.backup.Restore;

/// Unpacks a backup into a workspace folder of its own. The backup stays encrypted: whoever signs
/// in there signs in as always, and then the journal says where the workspace came from.
public final class BackupIn {

  private BackupIn() {}

  /// What came of it.
  public sealed interface Result {

    /// @param at when the backup was made; empty where it does not say so
    /// @param entries of the journal then; empty where it does not say so
    /// @param people who can sign in there, by name, as when the backup was made
    record Done(Path folder, Optional<Instant> at, Optional<Long> entries, List<String> people)
        implements Result {
      public Done {
        people = List.copyOf(people);
      }
    }

    record Failed(Why why) implements Result {}
  }

  /// Why nothing was unpacked.
  public enum Why {
    MISSING,
    EXISTS,
    NOT_A_BACKUP,
    NEWER_VERSION,
    DAMAGED,
    UNREADABLE,
    NO_ROOM,
    NOT_WRITABLE
  }

  /// @param folder must not be there yet
  public static Result unpack(Path backup, Path folder) {
    return switch (new Restore(backup).to(folder)) {
      case Restore.Result.Done done ->
          new Result.Done(
              done.folder(), done.at(), done.checkpoint().map(Checkpoint::size), done.people());
      case Restore.Result.Failed failed -> new Result.Failed(why(failed.reason()));
    };
  }

  private static Why why(Restore.Reason reason) {
    return switch (reason) {
      case MISSING -> Why.MISSING;
      case EXISTS -> Why.EXISTS;
      case NOT_A_BACKUP -> Why.NOT_A_BACKUP;
      case NEWER_VERSION -> Why.NEWER_VERSION;
      case DAMAGED -> Why.DAMAGED;
      case UNREADABLE -> Why.UNREADABLE;
      case NO_ROOM -> Why.NO_ROOM;
      case NOT_WRITABLE -> Why.NOT_WRITABLE;
    };
  }
}
