package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the bar says of the newest offer, with the seconds that are left. What lasts is none, and
/// what is still being written is not offered.
final class UndoRing {

  private final Bench bench;

  UndoRing(Bench bench) {
    this.bench = bench;
  }

  void show() {
    // The seconds first: the offer is told with those that are left.
    count(bench.now());
    Offer top = top();
    bench
        .model()
        .undoProperty()
        .set(
            top == null || bench.model().departures().pending().contains(top)
                ? null
                : new InboxModel.Undo(top.deed().title(), top.detail(), top.order() != null));
  }

  void count(Instant now) {
    InboxModel model = bench.model();
    model.leavingProperty().set(LeavingWords.of(bench.kit(), model.departures().offers(), now));
    Offer top = top();
    if (top != null) {
      double left = Duration.between(now, top.deadline()).toMillis() / 1000.0;
      model.undoSecondsProperty().set(Math.max(0, left));
    }
  }

  private @Nullable Offer top() {
    return bench.model().departures().offered().orElse(null);
  }
}
