package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.PaletteText;
import org.uppsikt.text.ShellText;
import org.uppsikt.text.StateText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Kit;

/// The keys of the inbox, in words.
final class InboxKeys {

  private InboxKeys() {}

  /// What the keys do in the list and on what is open; then where some of them mean another thing.
  static List<KeyLine.Group> of(Kit kit) {
    return List.of(
        new KeyLine.Group(kit.text(ShellText.INBOX), inbox(kit)),
        new KeyLine.Group(kit.text(UnpublishText.TITLE), panel(kit)),
        new KeyLine.Group(kit.text(ItemText.ACTIONS), question(kit)),
        new KeyLine.Group(kit.text(StateText.WAITS_FOR_YOU), answers(kit)),
        new KeyLine.Group(
            kit.text(ItemText.ANSWER),
            List.of(
                new KeyLine("F2", kit.text(AnswerText.RENAME)),
                new KeyLine(kit.text(InboxText.DELETE_KEY), kit.text(AnswerText.REMOVE)))));
  }

  private static List<KeyLine> inbox(Kit kit) {
    var lines = new ArrayList<>(actions(kit));
    lines.add(new KeyLine("E", kit.text(ItemText.NOT_VIOLATION)));
    lines.add(new KeyLine("K", kit.text(ItemText.WRONG_CATEGORY)));
    lines.add(new KeyLine("G", kit.text(ItemText.MISSED)));
    lines.add(new KeyLine(kit.text(InboxText.SPACE), kit.text(ItemText.REVEAL)));
    lines.add(new KeyLine(ItemKeys.READ_ON, kit.text(KitText.TEXT_ON)));
    lines.add(new KeyLine(ItemKeys.READ_BACK, kit.text(KitText.TEXT_BACK)));
    lines.add(new KeyLine("N", kit.text(PaletteText.SHOW_NEW)));
    lines.add(new KeyLine("M", kit.text(ItemText.MORE)));
    lines.add(new KeyLine("T", kit.text(ItemText.SHOW_THREAD)));
    lines.add(new KeyLine("F3", kit.text(InboxText.FILTER)));
    lines.add(new KeyLine("W", kit.text(InboxText.WHY_HERE)));
    lines.add(new KeyLine("Ctrl+T", kit.text(InboxText.THREADS)));
    lines.add(new KeyLine("Ctrl+D", kit.text(InboxText.COMPACT)));
    lines.add(new KeyLine("Ctrl+" + kit.text(InboxText.SPACE), kit.text(ManyText.KEY_MARK)));
    lines.add(new KeyLine("Shift+↑ ↓", kit.text(ManyText.KEY_EXTEND)));
    lines.add(new KeyLine("Ctrl+A", kit.text(ManyText.KEY_ALL)));
    lines.add(new KeyLine("F6", kit.text(InboxText.NEXT_PANE)));
    lines.add(new KeyLine("F5", kit.text(InboxText.FETCH_NOW)));
    lines.add(new KeyLine(kit.text(InboxText.DELETE_KEY), kit.text(InboxText.REMOVE_OWN)));
    lines.add(new KeyLine("Ctrl+Z", kit.text(KeysText.UNDO)));
    return lines;
  }

  /// Some actions are never offered together and share a key: it stands there once, with both.
  private static List<KeyLine> actions(Kit kit) {
    var words = new LinkedHashMap<String, String>();
    for (var action : ItemAction.values()) {
      if (!action.key().isEmpty()) {
        words.merge(action.key(), kit.text(action.word()), (one, other) -> one + " / " + other);
      }
    }
    return words.entrySet().stream().map(e -> new KeyLine(e.getKey(), e.getValue())).toList();
  }

  private static List<KeyLine> panel(Kit kit) {
    return List.of(
        new KeyLine("1 – 9  0", kit.text(KeysText.GROUNDS)),
        new KeyLine("B", kit.text(UnpublishText.NOTICE)),
        new KeyLine("X", kit.text(UnpublishText.TRASH_INSTEAD)),
        new KeyLine("Ctrl+S", kit.text(UnpublishText.SAVE)),
        new KeyLine("Ctrl+Enter", kit.text(UnpublishText.UNPUBLISH)));
  }

  /// What is asked about a decision.
  private static List<KeyLine> question(Kit kit) {
    return List.of(
        new KeyLine("1 – 9  0", kit.text(KeysText.CHOICE)),
        new KeyLine("Ctrl+Enter", kit.text(KeysText.DO)),
        new KeyLine("Esc", kit.text(KeysText.NOTHING)));
  }

  /// What a colleague or an order asks of the person herself.
  private static List<KeyLine> answers(Kit kit) {
    return List.of(
        new KeyLine(HandoverBox.ACCEPT, kit.text(OutcomeText.ACCEPT)),
        new KeyLine(HandoverBox.RETURN, kit.text(OutcomeText.HAND_BACK)),
        new KeyLine(ToldBox.DONE, kit.text(ItemText.WAS_DONE)),
        new KeyLine(ToldBox.NOT_DONE, kit.text(ItemText.WAS_NOT_DONE)),
        new KeyLine(ToldBox.OPEN, kit.text(ItemText.LINK_OPEN)),
        new KeyLine(ToldBox.COPY, kit.text(ItemText.LINK_COPY)),
        new KeyLine(ToldBox.COPY_ANSWER, kit.text(ItemText.ANSWER_COPY)));
  }
}
