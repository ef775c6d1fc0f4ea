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
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
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
      return restricted
          ? Optional.of(KeptBack.of(KeptBack.Why.PROTECTED))
          : tables.evidences().find(tx, id).map(this::protectedAround);
    }
    return Optional.of(id)
        .filter(evidence -> mayShowFlagged(item))
        .flatMap(evidence -> tables.evidences().find(tx, evidence))
        .flatMap(this::flagged);
  }

  /// What was sealed is read here too: without it no copy can be drawn, and none is promised.
  private KeptBack protectedAround(SealedEvidence evidence) {
    VersionRef sealed = evidence.version();
    if (NoCopyFlag.stands(tables, tx, sealed)) {
      return itself(sealed.item(), Set.of(sealed.number()));
    }
    boolean readable =
        SealedAround.of(tables, tx, evidence).isPresent()
            && FlaggedText.in(tables, tx, evidence).isPresent();
    return readable
        ? KeptBack.withCopy(KeptBack.Why.PROTECTED_AROUND)
        : KeptBack.of(KeptBack.Why.PROTECTED_AROUND);
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
    VersionRef sealed = evidence.version();
    return NoCopyFlag.stands(tables, tx, sealed)
        ? Optional.of(itself(sealed.item(), Set.of(sealed.number())))
        : FlaggedText.in(tables, tx, evidence)
            .map(shown -> beside(sealed.item(), shown))
            .orElseGet(() -> Optional.of(KeptBack.of(KeptBack.Why.AROUND_UNREADABLE)));
  }

  private Optional<KeptBack> beside(ItemId item, FlaggedText shown) {
    if (shown.isNone()) {
      return Optional.empty();
    }
    if (shown.around().isEmpty()) {
      KeptBack itself = itself(item, shown.versions());
      // The text that was sealed is none of those.
      return Optional.of(
          itself.why() == KeptBack.Why.FLAGGED_EARLIER
              ? KeptBack.withCopy(KeptBack.Why.FLAGGED_EARLIER)
              : itself);
    }
    return Optional.of(
        new KeptBack(KeptBack.Why.NO_COPY_AROUND, other(item, shown.around()), true));
  }

  /// Where somebody finds the flag, to say whether it is right.
  private KeptBack itself(ItemId item, Set<Integer> flagged) {
    boolean present =
        tables
            .states()
            .find(tx, item)
            .filter(state -> flagged.contains(state.version().number()))
            .isPresent();
    return KeptBack.of(present ? KeptBack.Why.FLAGGED : KeptBack.Why.FLAGGED_EARLIER);
  }

  /// The first that came of those that stand in the way.
  private Optional<KeptBack.Other> other(ItemId sealed, Set<RemoteId> around) {
    Item item = tables.items().find(tx, sealed).orElseThrow();
    return tables.items().known(tx, item.channel(), around).values().stream()
        .min(Comparator.comparingLong(ItemId::value))
        .flatMap(first -> tables.items().find(tx, first))
        .map(first -> new KeptBack.Other(sender(first.id()), first.receivedAt()));
  }

  private String sender(ItemId item) {
    return tables
        .states()
        .find(tx, item)
        .flatMap(state -> tx.unlessDamaged(() -> tables.versions().find(tx, state.version())))
        .map(version -> version.sender().listedName())
        .orElse("");
  }
}
