package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Tasks;

/// Decisions wait for each other and are written in the order in which they were taken, so that the
/// last one is the first to be taken back. While one about an item waits, no other is taken there,
/// and whoever tries is told.
final class Turns {

  private final Runnable onThrough;
  private final Set<ItemId> taken = new HashSet<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /// Told what becomes of a decision.
  interface Ended<T> {

    /// It is taken, and will be written.
    default void begins() {}

    /// It is not taken: another one about the item is not written yet.
    void already();

    void with(T result);

    /// The store took nothing.
    void failed(RefusalText why);
  }

  /// @param onThrough told of each that is through, once the next has its turn
  Turns(Runnable onThrough) {
    this.onThrough = onThrough;
  }

  <T> void take(Tasks tasks, ItemId item, Callable<T> decision, Ended<T> told) {
    if (!taken.add(item)) {
      told.already();
      return;
    }
    told.begins();
    boolean alone = !busy();
    waiting.add(() -> start(tasks, item, decision, told, alone));
    next();
  }

  /// Whether one is being written, or waits for that.
  boolean busy() {
    return busy || !waiting.isEmpty();
  }

  private void next() {
    if (!busy && !waiting.isEmpty()) {
      busy = true;
      waiting.pop().run();
    }
  }

  /// @param alone none was waiting: the picture of the next item goes before it
  private <T> void start(
      Tasks tasks, ItemId item, Callable<T> decision, Ended<T> told, boolean alone) {
    tasks
        .run(decision)
        .onSuccess(result -> ended(item, () -> told.with(result)))
        .onFailure(cause -> ended(item, () -> told.failed(Bench.storeFault(cause))))
        .start(alone);
  }

  private void ended(ItemId item, Runnable then) {
    busy = false;
    taken.remove(item);
    try {
      then.run();
    } finally {
      next();
      onThrough.run();
    }
  }
}
