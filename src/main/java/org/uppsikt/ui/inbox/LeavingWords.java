package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;

/// What the row of each item says while something about it waits to leave.
final class LeavingWords {

  private LeavingWords() {}

  /// @return by the ids of the items
  static Map<String, String> of(Kit kit, Collection<UndoPart.Offer> offers, Instant now) {
    var words = new HashMap<String, String>();
    for (UndoPart.Offer offer : offers) {
      InboxText word = word(offer.title());
      if (word != null) {
        long seconds = Math.ceilDiv(Duration.between(now, offer.deadline()).toMillis(), 1000);
        String said = kit.text(word, Math.max(0, seconds));
        offer.items().forEach(item -> words.putIfAbsent(item.toString(), said));
      }
    }
    return Map.copyOf(words);
  }

  private static @Nullable InboxText word(InboxText title) {
    return switch (title) {
      case UNPUBLISHING_IN -> InboxText.ROW_UNPUBLISHED_IN;
      case RESTORING_IN -> InboxText.ROW_SHOWN_IN;
      case PUBLISHING_IN -> InboxText.ROW_PUBLISHED_IN;
      case ANSWERING_IN -> InboxText.ROW_SENT_IN;
      default -> null;
    };
  }
}
