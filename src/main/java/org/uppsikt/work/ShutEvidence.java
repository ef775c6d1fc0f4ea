package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Tx;

/// What was sealed of an item that is secret and settled: a copy of it is taken out as its text is
/// opened, by whoever may, with a purpose that the journal holds (requirements T13).
///
/// @param purpose why somebody takes it out; empty where she was not asked
public record ShutEvidence(PersonId by, String purpose) {

  public ShutEvidence {
    purpose = purpose.strip();
  }

  /// Nobody said what for.
  static ShutEvidence unsaid(PersonId by) {
    return new ShutEvidence(by, "");
  }

  /// @return why not; empty where it may be taken out
  public Optional<TakeOut.Result> keeps(Office office, Tx tx, SealedEvidence evidence) {
    return keeps(office, tx, evidence.version().item());
  }

  Optional<TakeOut.Result> keeps(Office office, Tx tx, ItemId item) {
    var secret = new SecretView(office, tx);
    boolean opens = !purpose.isEmpty() && secret.takers(item).contains(by);
    return secret.isOf(item) && !opens ? Optional.of(TakeOut.Result.SHUT) : Optional.empty();
  }

  /// What the journal says of it beside the rest.
  public Payload with(Payload payload) {
    return purpose.isEmpty() ? payload : payload.with("purpose", purpose);
  }
}
