package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the bar says of the newest offer, with the seconds that are left. What lasts is none, and
/// what is still being written is not offered. A bar that is on show keeps its room for as long as
/// such writing takes as a rule: the list would grow and shrink with each decision.
final class UndoRing {

  private final Bench bench;
  private boolean longer;

  UndoRing(Bench bench) {
    this.bench = bench;
  }

  void show() {
    // The seconds first: the offer is told with those that are left.
    count(bench.now());
    Offer top = top();
    InboxModel model = bench.model();
    boolean writing = top != null && model.departures().pending().contains(top);
    if (writing && model.undoProperty().get() != null) {
      model.departures().roomKeptProperty().set(true);
      longer = false;
    }
    model
        .undoProperty()
        .set(
            top == null || writing
                ? null
                : new InboxModel.Undo(top.deed().title(), top.detail(), top.order() != null));
    if (!writing) {
      model.departures().roomKeptProperty().set(false);
    }
  }

  /// Called on every beat of the clock: what is not written by the second one takes longer than a
  /// glance, and a bar that offers nothing goes.
  void beat(Instant now) {
    count(now);
    if (longer) {
      bench.model().departures().roomKeptProperty().set(false);
    }
    longer = true;
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
