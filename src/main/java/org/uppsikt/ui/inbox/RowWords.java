package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;

/// A row in words for a screen reader: severity, sender, channel, age, text, categories, due, who.
final class RowWords {

  private RowWords() {}

  static String of(Kit kit, InboxRow row, boolean marked) {
    var state = row.state();
    var parts = new ArrayList<String>();
    var text =
        row.foldedAs().isEmpty()
            ? SafeText.harmless(row.snippet())
            : kit.text(InboxText.FOLDED, row.foldedAs()) + " " + kit.text(InboxText.SPACE);
    parts.add(
        kit.text(
            InboxText.ROW,
            state == null ? kit.text(row.severity().word()) : state.word(),
            SafeText.harmless(row.sender()),
            row.channelName(),
            row.age(),
            text));
    if (marked) {
      parts.add(kit.text(InboxText.ROW_MARKED));
    }
    if (row.inside()) {
      parts.add(kit.text(InboxText.ROW_THREAD));
    }
    if (row.unread()) {
      parts.add(kit.text(InboxText.ROW_UNREAD));
    }
    if (!row.categories().isEmpty()) {
      var names =
          row.categories().stream().map(InboxRow.Category::name).collect(Collectors.joining(", "));
      parts.add(kit.text(InboxText.ROW_CATEGORIES, names));
    }
    if (!row.due().isEmpty()) {
      parts.add(kit.text(InboxText.ROW_DUE, row.due()));
    }
    var holder = row.holder();
    if (holder != null) {
      parts.add(kit.text(InboxText.ROW_HELD, holder.name()));
    }
    return String.join(". ", parts);
  }
}
