package org.uppsikt.work.export;

import java.nio.file.Path;
import org.uppsikt.store.backup.Restore;

/// Unpacks a backup into a workspace folder of its own. The backup stays encrypted: whoever signs
/// in there signs in as always, and then the journal says where the workspace came from.
public final class BackupIn {

  private BackupIn() {}

  /// What came of it.
  public sealed interface Result {

    /// @param checkpoint of the journal when the backup was made, as text
    record Done(Path folder, String checkpoint) implements Result {}

    record Failed(Why why) implements Result {}
  }

  /// Why nothing was unpacked.
  public enum Why {
    MISSING,
    EXISTS,
    NOT_A_BACKUP,
    DAMAGED,
    NO_ROOM,
    NOT_WRITABLE
  }

  /// @param folder must not be there yet
  public static Result unpack(Path backup, Path folder) {
    return switch (new Restore(backup).to(folder)) {
      case Restore.Result.Done done -> new Result.Done(done.folder(), done.checkpoint());
      case Restore.Result.Failed failed -> new Result.Failed(why(failed.reason()));
    };
  }

  private static Why why(Restore.Reason reason) {
    return switch (reason) {
      case MISSING -> Why.MISSING;
      case EXISTS -> Why.EXISTS;
      case NOT_A_BACKUP -> Why.NOT_A_BACKUP;
      case DAMAGED -> Why.DAMAGED;
      case NO_ROOM -> Why.NO_ROOM;
      case NOT_WRITABLE -> Why.NOT_WRITABLE;
    };
  }
}
