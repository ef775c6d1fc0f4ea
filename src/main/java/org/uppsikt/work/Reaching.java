package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Tx;

/// Who may reach whoever wrote an item: nobody from here once it is secret and settled, and of what
/// is protected only those who read it.
record Reaching(Office office, Tx tx) {

  /// Why an answer does not leave from here; empty where it may.
  Optional<Decide.Why> keeps(ItemId item, PersonId by) {
    if (new SecretView(office, tx).isOf(item)) {
      return Optional.of(Decide.Why.ANSWERED_FROM_CASE);
    }
    return mayRead(item, by) ? Optional.empty() : Optional.of(Decide.Why.ANSWERED_BY_READERS);
  }

  /// What only named persons may read is shown to everybody, and answered, by nobody but them.
  boolean mayRead(ItemId item, PersonId by) {
    return office
        .tables()
        .restrictions()
        .of(tx, item)
        .map(restriction -> new Readers(office, tx).reads(restriction, by))
        .orElseGet(() -> mayOpen(item, by));
  }

  private boolean mayOpen(ItemId item, PersonId by) {
    var secret = new SecretView(office, tx);
    return !secret.isOf(item) || secret.readers(item).contains(by);
  }
}
