package org.uppsikt.work;

import java.time.Instant;
import java.util.Optional;

/// Why evidence that was sealed for a report to the police is not given out.
///
/// @param other the comment that stands in the way; empty where it is the reported one itself, or
///     where nobody may know which
/// @param copy whether a copy of its sheet is, without what stands in the way ([PoliceCopy])
public record KeptBack(Why why, Optional<Other> other, boolean copy) {

  /// What keeps it.
  public enum Why {
    /// Closed off as child sexual abuse material: the police fetch it themselves.
    NO_COPY,
    /// The check flagged such in it, and nobody has said yet whether that is right.
    FLAGGED,
    /// The same in a version of it that is no longer the present one.
    FLAGGED_EARLIER,
    /// Another comment of the thread was flagged so, and its words stand in it.
    NO_COPY_AROUND,
    /// It is protected: only the persons named read it.
    PROTECTED,
    /// Another comment of the thread is, and its words stand in it.
    PROTECTED_AROUND,
    /// Something was flagged so near to it, and whether it stands in it cannot be told: what was
    /// sealed of the thread cannot be read any more.
    AROUND_UNREADABLE,
    /// A part of it no longer hashes to the manifest, which shows when it is taken out.
    UNSOUND
  }

  /// @param sender the name shown; empty where the platform withholds it
  public record Other(String sender, Instant receivedAt) {}

  static KeptBack of(Why why) {
    return new KeptBack(why, Optional.empty(), false);
  }

  static KeptBack withCopy(Why why) {
    return new KeptBack(why, Optional.empty(), true);
  }
}
