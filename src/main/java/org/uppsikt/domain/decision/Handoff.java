package org.uppsikt.domain.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// An item passed from one person to another, who accepts it or returns it (SME-28).
///
/// @param words why, as the person who passes it on says
/// @param reply what the other one said when she accepted or returned it; empty for nothing
public record Handoff(
    UUID id,
    DecisionId decision,
    ItemId item,
    Kind kind,
    PersonId from,
    PersonId to,
    String words,
    Instant at,
    State state,
    String reply,
    Optional<Instant> settledAt) {

  /// The same without what the two wrote, for an item that only named persons may read.
  public Handoff silent() {
    return new Handoff(id, decision, item, kind, from, to, "", at, state, "", settledAt);
  }

  /// What is asked of the other one. The name is stored: never rename a constant.
  public enum Kind {
    FORWARD,
    /// A question to the supervisor.
    ASK,
    PRESS
  }

  /// How it stands. The name is stored: never rename a constant.
  public enum State {
    OFFERED,
    ACCEPTED,
    RETURNED,
    WITHDRAWN;

    /// Whether the other one has it.
    public boolean open() {
      return this == OFFERED || this == ACCEPTED;
    }
  }
}
