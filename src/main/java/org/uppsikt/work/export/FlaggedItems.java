package org.uppsikt.work.export;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.LeftOut;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.FlaggedText;
import org.uppsikt.work.NoCopyFlag;

/// What was flagged as child sexual abuse material in a workspace, and the evidence that shows it:
/// a full export copies nothing of it, whether or not anybody has closed it off yet.
///
/// @param tx one snapshot
record FlaggedItems(Tables tables, Tx tx) {

  /// @return empty where it was cancelled meanwhile
  Optional<LeftOut> all(BooleanSupplier cancelled) {
    Set<ItemId> items =
        NoCopyFlag.everywhere(tables, tx).stream()
            .map(VersionRef::item)
            .collect(Collectors.toSet());
    return items.isEmpty() ? Optional.of(LeftOut.NOTHING) : all(items, cancelled);
  }

  /// What was sealed is read only in the threads of what was flagged: each is long.
  private Optional<LeftOut> all(Set<ItemId> items, BooleanSupplier cancelled) {
    Set<ItemId> near = NoCopyFlag.around(tables, tx, items);
    var evidence = new HashSet<EvidenceId>();
    for (SealedEvidence sealed : tables.evidences().all(tx)) {
      if (near.contains(sealed.version().item())) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        if (shows(sealed, items)) {
          evidence.add(sealed.id());
        }
      }
    }
    return Optional.of(new LeftOut(items, evidence));
  }

  /// Or may show: where that cannot be told it stays too.
  private boolean shows(SealedEvidence evidence, Set<ItemId> items) {
    return items.contains(evidence.version().item())
        || FlaggedText.in(tables, tx, evidence).filter(FlaggedText::isNone).isEmpty();
  }
}
