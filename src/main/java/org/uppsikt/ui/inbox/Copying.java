package org.uppsikt.ui.inbox;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;

/// Hands over what a person needs in the platform itself: where the item stands there, and the
/// answer that she is to place.
final class Copying {

  private final Bench bench;

  Copying(Bench bench) {
    this.bench = bench;
  }

  void link(Dossier on) {
    on.item().permalink().ifPresent(link -> copy(link, ItemText.LINK_COPIED));
  }

  /// As it is written down, letter for letter. The card on show may still be that of the item that
  /// was just left.
  void answer(Dossier on) {
    ItemCard card = bench.model().itemProperty().get();
    boolean same = card != null && card.id().equals(on.item().id().toString());
    ItemCard.Told told = same ? card.told() : null;
    if (told != null && !told.answer().isEmpty()) {
      copy(told.answer(), ItemText.ANSWER_COPIED);
    }
  }

  private void copy(String words, ItemText told) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    bench.note(Tone.ACCENT, bench.kit().text(told), "");
  }
}
