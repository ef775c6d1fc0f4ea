package org.uppsikt.ui.inbox;

import java.util.Optional;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.text.ItemText;
import org.uppsikt.work.Offers;

/// Why an item cannot be answered, where that needs another word than that it cannot.
final class NoAnswer {

  private NoAnswer() {}

  /// @param readable whether readers see it
  /// @param answerable whether it can be answered somehow
  /// @return takes the name of the channel; empty where it can be answered
  static Optional<ItemText> of(Offers offers, ItemKind kind, boolean readable, boolean answerable) {
    // Whoever placed it in the platform by hand would leave it standing alone there as well.
    if (kind != ItemKind.MESSAGE && !readable && (offers.openly(kind) || !answerable)) {
      return Optional.of(ItemText.NO_OPEN_ANSWER);
    }
    if (answerable) {
      return Optional.empty();
    }
    // There is a way, which is closed by now: only the time can have done that.
    boolean late = offers.alone(kind);
    if (kind == ItemKind.MESSAGE) {
      return Optional.of(late ? ItemText.LATE_MESSAGE_ANSWER : ItemText.NO_MESSAGE_ANSWER);
    }
    return Optional.of(late ? ItemText.LATE_CHANNEL_ANSWER : ItemText.NO_CHANNEL_ANSWER);
  }
}
