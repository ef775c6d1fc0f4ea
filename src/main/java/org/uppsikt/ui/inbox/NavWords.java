package org.uppsikt.ui.inbox;

import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;

/// An entry of the left pane in words.
final class NavWords {

  private NavWords() {}

  /// "23", or "20 000+" where counting stopped.
  static String count(Kit kit, int count) {
    String number = kit.formats().count(count);
    return count >= Lists.MOST_COUNTED ? number + "+" : number;
  }

  static String of(Kit kit, NavEntry entry) {
    return entry.note().isEmpty()
        ? kit.text(InboxText.VIEW_COUNT, entry.name(), entry.count())
        : kit.text(InboxText.CHANNEL_COUNT, entry.name(), entry.count(), entry.unread())
            + " "
            + entry.note();
  }
}
