package org.uppsikt.work.export;

import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.LeftOut;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.FlaggedText;
import org.uppsikt.work.NoCopyFlag;

/// What was flagged as child sexual abuse material in a workspace, and the evidence that shows it:
/// a
/// full export copies nothing of it, whether or not anybody has closed it off yet.
///
/// @param tx one snapshot
record FlaggedItems(Tables tables, Tx tx) {

  LeftOut all() {
    Set<ItemId> items =
        NoCopyFlag.everywhere(tables, tx).stream()
            .map(VersionRef::item)
            .collect(Collectors.toSet());
    return items.isEmpty()
        ? LeftOut.NOTHING
        : new LeftOut(
            items,
            tables.evidences().all(tx).stream()
                .filter(evidence -> shows(evidence, items))
                .map(SealedEvidence::id)
                .collect(Collectors.toSet()));
  }

  /// Or may show: where that cannot be told it stays too.
  private boolean shows(SealedEvidence evidence, Set<ItemId> items) {
    return items.contains(evidence.version().item())
        || FlaggedText.in(tables, tx, evidence).filter(FlaggedText::isNone).isEmpty();
  }
}
