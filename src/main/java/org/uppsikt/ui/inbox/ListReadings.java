package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the list in the background. A reading that was overtaken by another is dropped.
final class ListReadings {

  private final Bench bench;
  private final RowPress press;
  private boolean busy;
  private boolean first;
  private long asked;
  private final List<Runnable> late = new ArrayList<>();
  private boolean letsIn;
  private Again readAgain = (letIn, then) -> {};

  /// Reads the list in place.
  interface Again {

    /// @param letIn whether what is new gets in
    void read(boolean letIn, Runnable then);
  }

  ListReadings(Bench bench, RowPress press) {
    this.bench = bench;
    this.press = press;
  }

  boolean busy() {
    return busy;
  }

  /// What is read next is a list that is to be shown: nothing overtakes it but another one, since
  /// it is what tells that the list is there.
  void first() {
    first = true;
  }

  /// Whether that is still to come.
  boolean isFirst() {
    return first;
  }

  /// Reads again, at once or once what is being read has come: it may have begun too early for
  /// that. Whoever asks meanwhile is content with that one reading. Where the first does not come,
  /// that is told, and nothing is read again.
  ///
  /// @param letIn whether what is new is to get in
  /// @param then done with what is read again
  void again(boolean letIn, Runnable then, Again how) {
    if (busy) {
      late.add(then);
      letsIn = letsIn || letIn;
      readAgain = how;
    } else {
      how.read(letIn, then);
    }
  }

  void read(ListRead.Wanted wanted, Consumer<ListRead> then) {
    ListRead.Wanted asks = bench.model().groupedProperty().get() ? wanted : wanted.apart();
    long mine = ++asked;
    busy = true;
    press.begin();
    bench
        .tasks()
        .run(() -> ListRead.of(bench, asks))
        .onSuccess(
            found -> {
              if (mine == asked) {
                busy = false;
                first = false;
                then.accept(press.read(found));
                next();
              }
            })
        .onFailure(
            cause -> {
              if (mine == asked) {
                busy = false;
                first = false;
                late.clear();
                letsIn = false;
              }
              bench.noteRefused(Bench.storeFault(cause));
            })
        .start();
  }

  private void next() {
    // What has come may have asked for the next page: what waits then waits for that too.
    if (!late.isEmpty() && !busy) {
      List<Runnable> waited = List.copyOf(late);
      late.clear();
      boolean letIn = letsIn;
      letsIn = false;
      readAgain.read(letIn, () -> waited.forEach(Runnable::run));
    }
  }
}
