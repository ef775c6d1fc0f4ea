package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Many;
import org.uppsikt.work.Undo;

/// Makes out of what was done how it is taken back, and until when.
final class OfferMaker {

  /// How long the bar offers to take back what leaves nothing to wait for.
  private static final Duration OFFERED = Duration.ofSeconds(10);

  private final Bench bench;

  OfferMaker(Bench bench) {
    this.bench = bench;
  }

  /// What leaves for the channel at its deadline.
  Offer order(Dossier on, OrderId order, Deed deed, Instant deadline, String detail) {
    return new Offer(
        List.of(on.item().id()),
        order,
        List.of(order),
        deed,
        detail,
        bench.named(on),
        deadline,
        () -> bench.desk().undo().order(order, bench.me()));
  }

  /// A decision that leaves nothing for the channel.
  Offer local(Dossier on, Deed deed, String detail) {
    ItemId item = on.item().id();
    return taken(
        List.of(item),
        deed,
        detail,
        bench.named(on),
        () -> bench.desk().undo().ownDecision(item, bench.me()));
  }

  /// What was done with many items at once: all that leaves does so at the same time.
  ///
  /// @param items those of them with which it was
  Offer many(Many.Run run, List<ItemId> items, String detail) {
    return new Offer(
        items,
        null,
        run.lines().stream().flatMap(line -> line.order().stream()).toList(),
        Deed.of(run),
        detail,
        detail,
        run.deadline().orElseGet(this::deadline),
        () -> bench.desk().undo().all(run, bench.me()));
  }

  /// Anything else, and how it is taken back.
  Offer taken(
      List<ItemId> items, Deed deed, String detail, String about, Callable<Undo.Result> back) {
    return new Offer(items, null, List.of(), deed, detail, about, deadline(), back);
  }

  private Instant deadline() {
    return bench.now().plus(OFFERED);
  }
}
