package org.uppsikt.ui.inbox;

import org.jspecify.annotations.Nullable;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Kit;

/// What the tabs of the open item are called: the first by what it holds.
final class TabWords {

  private TabWords() {}

  /// @param card null where nothing is open
  static String of(Kit kit, ItemModel.Tab tab, @Nullable ItemCard card) {
    boolean message = tab == ItemModel.Tab.COMMENT && card != null && card.isMessage();
    return kit.text(message ? ItemText.TAB_MESSAGE : ItemText.valueOf("TAB_" + tab.name()));
  }
}
