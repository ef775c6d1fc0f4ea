package org.uppsikt.ui.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.MeanwhileText;
import org.uppsikt.work.Dossier;

/// What happens to an item while a person writes or chooses about it: its sender wrote it anew, or
/// somebody else decided. She is told, and may go on once she had the time to read that.
final class Meanwhile {

  private final Bench bench;
  private Instant toldAt = Instant.MIN;

  Meanwhile(Bench bench) {
    this.bench = bench;
  }

  /// Another item, or the pane is opened anew.
  void forget() {
    toldAt = Instant.MIN;
  }

  /// @return what to tell; null where nothing came between the two readings
  InboxModel.@Nullable Fault between(Dossier before, Dossier now) {
    if (before.state().revision() == now.state().revision()) {
      return null;
    }
    toldAt = bench.now();
    boolean text = !before.state().version().equals(now.state().version());
    return new InboxModel.Fault(
        bench.kit().text(text ? MeanwhileText.TEXT : MeanwhileText.STATE),
        bench.kit().text(MeanwhileText.KEPT),
        bench.kit().text(MeanwhileText.TODO));
  }

  /// Whether she was told so recently that a key pressed now was meant for what stood there before.
  boolean isUnread() {
    return bench.now().isBefore(toldAt.plus(ItemPart.SHOWN));
  }
}
