package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.uppsikt.ui.kit.Kit;

/// What the row of each item says while something about it waits to leave.
final class LeavingWords {

  private LeavingWords() {}

  /// @return by the ids of the items
  static Map<String, String> of(Kit kit, Collection<Offer> offers, Instant now) {
    var words = new HashMap<String, String>();
    for (Offer offer : offers) {
      long seconds = Math.ceilDiv(Duration.between(now, offer.deadline()).toMillis(), 1000);
      offer
          .deed()
          .row()
          .map(word -> kit.text(word, Math.max(0, seconds)))
          .ifPresent(
              said -> offer.items().forEach(item -> words.putIfAbsent(item.toString(), said)));
    }
    return Map.copyOf(words);
  }
}
