package org.uppsikt.work.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.uppsikt.work.Backups;

/// Unpacks a backup into a workspace folder of its own. The backup stays encrypted: whoever signs
/// in there signs in as always, and then the journal says where the workspace came from.
public interface BackupIn {

  /// What a backup says of itself before it is unpacked, and whether it can be.
  sealed interface Look {

    /// @param at when the backup was made; empty where it does not say so
    /// @param entries of the journal then; empty where it does not say so
    /// @param people who can sign in with it, by name; none where that cannot be read
    /// @param size in bytes, once it is unpacked
    /// @param room on the disk of the new folder, in bytes
    record Found(
        Optional<Instant> at, Optional<Long> entries, List<String> people, long size, long room)
        implements Look {
      public Found {
        people = List.copyOf(people);
      }
    }

    record Failed(Why why) implements Look {}
  }

  /// What came of it.
  sealed interface Result {

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
  enum Why {
    MISSING,
    EXISTS,
    NOT_A_BACKUP,
    /// Its beginning is that of a backup, its end is missing.
    INCOMPLETE,
    NEWER_VERSION,
    DAMAGED,
    UNREADABLE,
    NO_ROOM,
    NOT_WRITABLE,
    CANCELLED
  }

  /// The backups that lie in a folder, of whichever workspace, the newest first.
  List<Backups.Copy> in(Path folder);

  /// A folder that is not there yet, named after one that may be.
  Path free(Path wanted);

  /// Looks at a backup and at where it shall go, and changes nothing.
  Look look(Path backup, Path folder);

  /// @param folder must not be there yet
  /// @param goesOn told how much is done, from 0 to 1; false to stop, which leaves nothing
  Result unpack(Path backup, Path folder, DoublePredicate goesOn);
}
