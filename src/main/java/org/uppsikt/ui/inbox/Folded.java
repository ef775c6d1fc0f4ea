package org.uppsikt.ui.inbox;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.uppsikt.text.RuleText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// Words that nobody reads before she asks for them, such as a threat; asking for one shows no
/// other.
final class Folded extends StackPane {

  /// @param as what stands for the words; empty where they are shown at once
  Folded(Kit kit, String as, Supplier<Node> words) {
    if (as.isEmpty()) {
      getChildren().add(words.get());
      return;
    }
    var row = Boxes.row("voice-folded", Boxes.label(kit.text(RuleText.FOLDED, as), "muted"));
    row.getChildren()
        .add(
            new KeyButton(kit, "item.voice.reveal", kit.text(RuleText.SHOW_FOLDED), "")
                .style("flat", "link", "tiny")
                .does(() -> getChildren().setAll(words.get())));
    getChildren().add(row);
  }
}
