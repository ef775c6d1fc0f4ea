package org.uppsikt.domain.duty;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// The duty to report a suspected crime to the police, or to say why not (SAF-05). The item it is
/// about cannot be closed while the task is open.
///
/// @param evidence goes along with the report; empty where no copy may exist (C09)
/// @param alerted second person who was called; empty where there was nobody else
/// @param acknowledgedAt when she said that she knows
/// @param answer empty while open and where the decision behind it was taken back
public record PoliceTask(
    PoliceTaskId id,
    ItemId item,
    PersonId openedBy,
    Instant openedAt,
    Optional<EvidenceId> evidence,
    Optional<PersonId> alerted,
    Optional<Instant> acknowledgedAt,
    State state,
    Optional<PoliceAnswer> answer,
    Optional<PersonId> answeredBy,
    Optional<Instant> answeredAt) {

  /// How a task stands. The name is stored: never rename a constant.
  public enum State {
    OPEN,
    REPORTED,
    NOT_REPORTED,
    /// The decision behind it was taken back before it left.
    WITHDRAWN
  }

  /// Whether this person was called and has not answered yet.
  public boolean calls(PersonId person) {
    return state == State.OPEN
        && acknowledgedAt.isEmpty()
        && alerted.filter(person::equals).isPresent();
  }
}
