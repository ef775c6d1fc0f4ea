package org.uppsikt.work;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Reads for many tasks what keeps their evidence. What holds for all of them is read once and only
/// where one of them asks, and what was sealed only where something flagged could stand in it: a
/// thread is long.
final class KeptBackReading {

  private final Tables tables;
  private final Tx tx;
  private final Set<EvidenceId> withheld;
  private @Nullable Set<ItemId> flagged;

  KeptBackReading(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
    this.withheld = tables.restrictions().withheldEvidence(tx);
  }

  /// @return empty where it may be taken out
  Optional<KeptBack> of(PoliceTask task) {
    return task.evidence().flatMap(id -> of(task.item(), id));
  }

  private Optional<KeptBack> of(ItemId item, EvidenceId id) {
    boolean restricted = tables.restrictions().of(tx, item).isPresent();
    if (restricted && ClosingOff.isDone(tables, tx, item)) {
      return Optional.of(KeptBack.of(KeptBack.Why.NO_COPY));
    }
    if (withheld.contains(id)) {
      return Optional.of(
          KeptBack.of(restricted ? KeptBack.Why.PROTECTED : KeptBack.Why.PROTECTED_AROUND));
    }
    return Optional.of(id)
        .filter(evidence -> mayShowFlagged(item))
        .flatMap(evidence -> tables.evidences().find(tx, evidence))
        .flatMap(this::flagged);
  }

  private boolean mayShowFlagged(ItemId item) {
    Set<ItemId> all = flagged;
    if (all == null) {
      all = NoCopyFlag.whereItMayShow(tables, tx);
      flagged = all;
    }
    return all.contains(item);
  }

  private Optional<KeptBack> flagged(SealedEvidence evidence) {
    return FlaggedText.keeps(tables, tx, evidence)
        .map(
            why ->
                switch (why) {
                  case NO_COPY -> KeptBack.of(KeptBack.Why.NO_COPY);
                  case NO_COPY_AROUND -> new KeptBack(KeptBack.Why.NO_COPY_AROUND, other(evidence));
                  case AROUND_UNREADABLE -> KeptBack.of(KeptBack.Why.AROUND_UNREADABLE);
                  case RESTRICTED -> KeptBack.of(KeptBack.Why.PROTECTED);
                  case UNSOUND, WRITTEN, UNKNOWN, ALREADY_THERE, NOT_WRITTEN ->
                      KeptBack.of(KeptBack.Why.UNSOUND);
                });
  }

  /// The first that came of those that stand in the way.
  private Optional<KeptBack.Other> other(SealedEvidence evidence) {
    Item sealed = tables.items().find(tx, evidence.version().item()).orElseThrow();
    var around = FlaggedText.in(tables, tx, evidence).map(FlaggedText::around).orElseGet(Set::of);
    return tables.items().known(tx, sealed.channel(), around).values().stream()
        .min(Comparator.comparingLong(ItemId::value))
        .flatMap(item -> tables.items().find(tx, item))
        .map(item -> new KeptBack.Other(sender(item.id()), item.receivedAt()));
  }

  private String sender(ItemId item) {
    return tables
        .states()
        .find(tx, item)
        .flatMap(state -> tables.versions().find(tx, state.version()))
        .map(version -> version.sender().shownName())
        .orElse("");
  }
}
