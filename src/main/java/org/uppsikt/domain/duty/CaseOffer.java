package org.uppsikt.domain.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// A case about an employee that its leader hands to another one. Until it is accepted or returned,
/// or taken back, neither of them reads the case.
///
/// @param from the leader who kept it
/// @param reason why, for the other one to read; never blank
/// @param answer why it was returned; empty otherwise
/// @param endedAt empty while it is open
public record CaseOffer(
    UUID id,
    PersonId from,
    PersonId to,
    String reason,
    Instant at,
    State state,
    String answer,
    Optional<Instant> endedAt) {

  /// The name is stored: never rename a constant.
  public enum State {
    OFFERED,
    ACCEPTED,
    RETURNED,
    WITHDRAWN
  }

  /// The text form names the offer alone.
  @Override
  public String toString() {
    return "offer " + id;
  }
}
