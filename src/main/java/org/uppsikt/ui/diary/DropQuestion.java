package org.uppsikt.ui.diary;

import org.uppsikt.text.DiaryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.form.Panel;

/// Asks whether an entry that is being written is thrown away. Writing on is the default, and what
/// Esc does.
final class DropQuestion {

  private DropQuestion() {}

  /// @param title of what is being written
  static void ask(Kit kit, Overlay overlay, String title, Runnable drop) {
    var on =
        new KeyButton(kit, "diary.drop.stay", kit.text(DiaryText.DROP_STAY), "Esc")
            .style("accent")
            .does(overlay::close);
    var away =
        new KeyButton(kit, "diary.drop.away", kit.text(DiaryText.DROP_AWAY), "")
            .style("danger-words")
            .does(
                () -> {
                  overlay.close();
                  drop.run();
                });
    var panel =
        new Panel(
            "diary.drop",
            kit.text(DiaryText.DROP_TITLE),
            Boxes.words(kit.text(DiaryText.DRAFT, title)));
    overlay.open(panel.main(on).button(away), on, () -> {});
  }
}
