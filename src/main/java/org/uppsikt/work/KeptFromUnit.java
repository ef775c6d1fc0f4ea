package org.uppsikt.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What the unit does not meet: what only named persons may read, and what is secret and settled.
/// Asked wherever a text or a sender is shown to somebody who did not open it on purpose.
final class KeptFromUnit {

  private final Tables tables;
  private final Tx tx;

  KeptFromUnit(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
  }

  boolean isKept(ItemId item) {
    return !among(Set.of(item)).isEmpty();
  }

  /// Those of the items that are.
  Set<ItemId> among(Collection<ItemId> items) {
    var kept = new HashSet<>(tables.restrictions().among(tx, items));
    kept.addAll(tables.registry().views().among(tx, items));
    return kept;
  }
}
