package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;

/// A row in words for a screen reader: severity, sender, channel, age, text, categories, due, who;
/// and what became of it and when it leaves, where something did.
final class RowWords {

  private RowWords() {}

  /// @param leaves when what was decided leaves, while it can be taken back; empty for never
  static String of(Kit kit, InboxRow row, boolean marked, String leaves) {
    var parts = new ArrayList<String>();
    var text =
        row.foldedAs().isEmpty()
            ? SafeText.harmless(row.snippet())
            : kit.text(InboxText.FOLDED, row.foldedAs()) + " " + kit.text(InboxText.SPACE);
    parts.add(
        kit.text(
            InboxText.ROW,
            standing(kit, row),
            SafeText.harmless(row.sender()),
            row.channelName(),
            row.age(),
            text));
    if (row.state() != null && !leaves.isEmpty()) {
      parts.add(leaves);
    }
    parts.addAll(stands(kit, row, marked));
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

  /// What became of it stands in the place of the severity, and does not take it away.
  private static String standing(Kit kit, InboxRow row) {
    String severity = kit.text(row.severity().word());
    var state = row.state();
    return state == null ? severity : state.word() + ", " + severity;
  }

  private static List<String> stands(Kit kit, InboxRow row, boolean marked) {
    var parts = new ArrayList<String>();
    if (!row.unseen().isEmpty()) {
      parts.add(row.unseen());
    }
    if (marked) {
      parts.add(kit.text(InboxText.ROW_MARKED));
    }
    if (row.inside()) {
      parts.add(kit.text(InboxText.ROW_THREAD));
    }
    if (row.unread()) {
      parts.add(kit.text(InboxText.ROW_UNREAD));
    }
    return parts;
  }
}
