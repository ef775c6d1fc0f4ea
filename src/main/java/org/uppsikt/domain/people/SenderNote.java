package org.uppsikt.domain.people;

import java.time.Instant;
import java.util.UUID;

/// A note on a sender: for a reason from a closed list, and never without an end. None of the
/// reasons is about what somebody thinks (design, invariant 10).
public record SenderNote(
    UUID id, Reason reason, String words, PersonId by, Instant at, Instant expiresAt) {

  /// The name is stored: never rename a constant.
  public enum Reason {
    THREATENS_STAFF,
    ADVERTISES,
    IMPERSONATES,
    HAS_A_CASE,
    NEEDS_HELP
  }
}
