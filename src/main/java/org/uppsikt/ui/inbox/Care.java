package org.uppsikt.ui.inbox;

import java.time.LocalDate;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.CareText;
import org.uppsikt.ui.kit.Tone;

/// Counts quietly what the person has opened today, each item once, and suggests a pause. For
/// herself alone: nobody else sees the figure.
final class Care {

  private final Bench bench;

  Care(Bench bench) {
    this.bench = bench;
  }

  void seen(ItemId item) {
    ItemModel model = bench.model().onItem();
    var today = LocalDate.ofInstant(bench.now(), bench.desk().office().zone());
    if (!model.seen().add(today, item.toString())) {
      return;
    }
    int count = model.seen().countProperty().get();
    int after = model.pauseAfterProperty().get();
    if (after > 0 && count % after == 0) {
      bench.note(
          Tone.ACCENT,
          bench.kit().text(CareText.PAUSE, count),
          bench.kit().text(CareText.PAUSE_DO));
    }
  }
}
