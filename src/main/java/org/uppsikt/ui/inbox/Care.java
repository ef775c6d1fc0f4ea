package org.uppsikt.ui.inbox;

import org.uppsikt.text.CareText;
import org.uppsikt.ui.kit.Tone;

/// Counts quietly what the person has opened today, and suggests a pause. For herself alone: nobody
/// else sees the figure.
final class Care {

  private final Bench bench;

  Care(Bench bench) {
    this.bench = bench;
  }

  void seen() {
    ItemModel model = bench.model().onItem();
    int count = model.seenProperty().get() + 1;
    model.seenProperty().set(count);
    int after = model.pauseAfterProperty().get();
    if (after > 0 && count % after == 0) {
      bench.note(
          Tone.ACCENT,
          bench.kit().text(CareText.PAUSE, count),
          bench.kit().text(CareText.PAUSE_DO));
    }
  }
}
