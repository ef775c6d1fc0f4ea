package org.uppsikt.work;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoublePredicate;

/// Encrypted backups of an own workspace in its embedded file.
public interface Backups {

  /// How often and how many.
  ///
  /// @param folder where backups go; preferably on another disk
  /// @param keep how many of the newest are kept
  /// @param prune whether older ones go: not while the workspace itself is found to be broken,
  ///     since every new copy holds the damage
  record Plan(Path folder, Duration every, int keep, boolean prune) {}

  /// A finished backup.
  record Copy(Path file, Instant at, long size) {}

  /// What came of it.
  sealed interface Result {

    record Done(Copy copy) implements Result {}

    /// It is whole and lies there. The workspace's own disk had no room for the journal to tell of
    /// it, so it counts for no plan and is never removed.
    record Untold(Copy copy) implements Result {}

    record Failed(Why why) implements Result {}
  }

  enum Why {
    NO_ROOM,
    NOT_WRITABLE,
    CANCELLED,
    NOT_EMBEDDED,
    /// A practice workspace is thrown away, not kept.
    PRACTICE,
    /// The copy does not hash to what was written.
    DAMAGED
  }

  /// A copy that a person asked for stays, whatever becomes of the journal.
  ///
  /// @param goesOn told how much is done, from 0 to 1; false to stop
  Result backUp(Path folder, DoublePredicate goesOn);

  /// Backs up where the plan says that it is time; removes what the plan no longer keeps, once for
  /// each copy that is made. Where it is not time yet, gives the newest copy there is. Counted and
  /// removed are the copies that this workspace's own journal tells of, and none that claims to
  /// come from the future: a copy of the workspace that was restored elsewhere, or a clock that ran
  /// ahead, takes no backup away.
  Result backUpIfDue(Plan plan, DoublePredicate goesOn);

  /// This workspace's copies in a folder, the newest first.
  List<Copy> in(Path folder);
}
