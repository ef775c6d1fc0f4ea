package org.uppsikt.ui.inbox;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Who passed the item on, and why; to accept or to return where it came to the person at the desk.
/// A question is answered by that, also once it was accepted.
final class HandoverBox extends VBox {

  /// The keys of the answers, the same in all languages; in the unpublish panel they mean its own.
  static final String ACCEPT = "B";

  static final String RETURN = "X";

  HandoverBox(Kit kit, ItemModel.@Nullable Handover handover, ItemActions actions) {
    getStyleClass().add("told");
    setId("item.handover");
    Boxes.shown(this, handover != null);
    if (handover == null) {
      return;
    }
    getChildren().add(new InlineMessage(Tone.ACCENT, handover.title(), handover.words(), ""));
    if (handover.mine()) {
      var buttons = Boxes.row("undo-buttons");
      if (handover.offered()) {
        buttons
            .getChildren()
            .add(
                new KeyButton(kit, "item.accept", kit.text(OutcomeText.ACCEPT), ACCEPT)
                    .does(actions::accept));
      }
      buttons
          .getChildren()
          .add(
              new KeyButton(kit, "item.hand-back", kit.text(handover.back()), RETURN)
                  .does(actions::handBack));
      getChildren().add(buttons);
    }
  }
}
