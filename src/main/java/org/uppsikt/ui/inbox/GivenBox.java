package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;

/// An answer of the office: whose it is and what became of it, and its words as they were ordered.
final class GivenBox extends VBox {

  GivenBox(Kit kit, ItemModel.Given given) {
    getStyleClass().add("voice-words");
    setId("item.given");
    var how = Boxes.words(given.how(), "muted", "small-text");
    var words = new MarkedFlow(kit, 0);
    words.show(given.text(), List.of());
    getChildren().addAll(Boxes.label(given.name(), "strong"), how, words);
    setAccessibleText(String.join(". ", given.name(), given.how(), given.text()));
  }
}
