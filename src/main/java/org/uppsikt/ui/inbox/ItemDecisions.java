package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.BiConsumer;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.text.RefusalText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Seal;

/// Decisions that need no pane of their own: no action, restore, save the last version, and what
/// became of an order that only a person can tell.
final class ItemDecisions {

  private final Bench bench;
  private final BiConsumer<Dossier, Decide.Result> onDecided;
  private final Runnable onChange;
  private boolean busy;

  ItemDecisions(Bench bench, BiConsumer<Dossier, Decide.Result> onDecided, Runnable onChange) {
    this.bench = bench;
    this.onDecided = onDecided;
    this.onChange = onChange;
  }

  void noAction(Dossier item) {
    var state = item.state();
    decide(
        item,
        () -> bench.desk().decide().noAction(state.version(), state.revision(), "", bench.me()));
  }

  void restore(Dossier item) {
    var state = item.state();
    decide(
        item,
        () -> bench.desk().decide().restore(state.version(), state.revision(), "", bench.me()));
  }

  void seal(Dossier item, Runnable then) {
    var version = item.state().version();
    bench
        .tasks()
        .run(() -> bench.desk().seal().seal(version, bench.desk().person(), List.of()))
        .onSuccess(
            result -> {
              if (result instanceof Seal.Result.Refused(Seal.Why why)) {
                bench.noteRefused(why);
              }
              then.run();
            })
        .onFailure(cause -> bench.noteRefused(RefusalText.STORE))
        .start();
  }

  void settle(Dossier item, boolean happened) {
    ToldMaker.waitsForPerson(item)
        .map(Dossier.Order::id)
        .ifPresent(order -> settle(order, happened));
  }

  private void settle(OrderId order, boolean happened) {
    bench
        .tasks()
        .run(() -> bench.desk().settle().settle(order, happened, bench.me()))
        .onSuccess(
            settled -> {
              if (!settled) {
                bench.noteRefused(RefusalText.NOT_SETTLED);
              }
              onChange.run();
            })
        .onFailure(cause -> bench.noteRefused(RefusalText.STORE))
        .start();
  }

  private void decide(Dossier item, java.util.concurrent.Callable<Decide.Result> decision) {
    if (busy) {
      return;
    }
    busy = true;
    bench
        .tasks()
        .run(decision)
        .onSuccess(
            result -> {
              busy = false;
              onDecided.accept(item, result);
            })
        .onFailure(
            cause -> {
              busy = false;
              bench.noteRefused(RefusalText.STORE);
            })
        .start();
  }
}
