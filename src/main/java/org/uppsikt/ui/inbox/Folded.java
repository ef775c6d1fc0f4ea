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
    KeyButton show = show(kit, "item.voice.reveal", () -> getChildren().setAll(words.get()));
    fold(kit, as, show.ofRow());
  }

  private Folded() {}

  /// The words of the item itself: whoever asks for them is told of it, and shows them.
  static Folded own(Kit kit, String as, Runnable show) {
    var folded = new Folded();
    folded.setId("item.folded");
    folded.fold(kit, as, show(kit, "item.folded.show", show));
    return folded;
  }

  private static KeyButton show(Kit kit, String id, Runnable show) {
    return new KeyButton(kit, id, kit.text(RuleText.SHOW_FOLDED), "")
        .style("flat", "link", "tiny")
        .does(show);
  }

  private void fold(Kit kit, String as, KeyButton show) {
    var words = Boxes.label(kit.text(RuleText.FOLDED, as), "muted");
    getChildren().add(Boxes.row("voice-folded", words, show));
  }
}
