package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// Reads the list in the background. A reading that was overtaken by another is dropped.
final class ListReadings {

  private final Bench bench;
  private final RowPress press;
  private boolean busy;
  private long asked;
  private final List<Runnable> late = new ArrayList<>();
  private Consumer<Runnable> readAgain = then -> {};

  ListReadings(Bench bench, RowPress press) {
    this.bench = bench;
    this.press = press;
  }

  boolean busy() {
    return busy;
  }

  /// Reads again once what is being read has come: it may have begun too early for that. Whoever
  /// asks meanwhile is content with that one reading. Where the first does not come, that is told,
  /// and nothing is read again.
  ///
  /// @param then done with what is read again
  /// @return false where nothing is being read
  boolean later(Runnable then, Consumer<Runnable> again) {
    if (busy) {
      late.add(then);
      readAgain = again;
    }
    return busy;
  }

  /// @param wanted empty where the list is of nothing
  /// @param beside what is looked up although it may not be in the list
  void read(
      Optional<ItemFilter> wanted,
      Lists.Place after,
      int limit,
      Set<ItemId> beside,
      Consumer<ListRead> then) {
    long mine = ++asked;
    busy = true;
    press.begin();
    bench
        .tasks()
        .run(() -> ListRead.of(bench, wanted, after, limit, beside))
        .onSuccess(
            found -> {
              if (mine == asked) {
                busy = false;
                then.accept(press.read(found));
                next();
              }
            })
        .onFailure(
            cause -> {
              if (mine == asked) {
                busy = false;
                late.clear();
              }
              bench.noteRefused(Bench.storeFault(cause));
            })
        .start();
  }

  private void next() {
    if (!late.isEmpty()) {
      List<Runnable> waited = List.copyOf(late);
      late.clear();
      readAgain.accept(() -> waited.forEach(Runnable::run));
    }
  }
}
