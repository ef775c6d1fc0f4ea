package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.RefusalText;

/// Decisions wait for each other and are written in the order in which they were taken, so that the
/// last one is the first to be taken back. While one about an item waits, no other is taken there.
final class Turns {

  private final Bench bench;
  private final Set<ItemId> taken = new HashSet<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /// Told what becomes of a decision.
  interface Ended<T> {

    /// It is taken, and will be written.
    default void begins() {}

    void with(T result);

    /// The store took nothing.
    void failed(RefusalText why);
  }

  Turns(Bench bench) {
    this.bench = bench;
  }

  <T> void take(ItemId item, Callable<T> decision, Ended<T> told) {
    if (taken.add(item)) {
      told.begins();
      waiting.add(() -> start(item, decision, told));
      next();
    }
  }

  private void next() {
    if (!busy && !waiting.isEmpty()) {
      busy = true;
      waiting.pop().run();
    }
  }

  private <T> void start(ItemId item, Callable<T> decision, Ended<T> told) {
    bench
        .tasks()
        .run(decision)
        .onSuccess(result -> ended(item, () -> told.with(result)))
        .onFailure(cause -> ended(item, () -> told.failed(Bench.storeFault(cause))))
        .start();
  }

  private void ended(ItemId item, Runnable then) {
    busy = false;
    taken.remove(item);
    try {
      then.run();
    } finally {
      next();
    }
  }
}
