package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;

/// What the journal says of the item, in plain words, oldest first.
final class HistoryPane extends VBox {

  private final Kit kit;
  private final ItemModel model;

  HistoryPane(Kit kit, ItemModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("item-body");
    setId("item.history");
    setAccessibleText(kit.text(org.uppsikt.text.ItemText.TAB_HISTORY));
    Attached.to(this).onList(model.history(), this::show);
  }

  private void show() {
    var list = Boxes.column("card");
    model.history().forEach(line -> list.getChildren().add(row(line)));
    getChildren().setAll(list);
  }

  private HBox row(ItemModel.HistoryLine line) {
    var when = Boxes.label(line.when(), "muted", "history-when");
    when.setMinWidth(USE_PREF_SIZE);
    var who = Boxes.label(line.who(), "muted", "small-text");
    who.setMinWidth(USE_PREF_SIZE);
    return Boxes.row("finding", when, Boxes.grow(what(line)), who);
  }

  /// What was answered stands under the words that tell of it.
  private Node what(ItemModel.HistoryLine line) {
    var words = Boxes.words(line.what());
    var given = line.given();
    return given == null ? words : Boxes.column("voice-words", words, new GivenBox(kit, given));
  }
}
