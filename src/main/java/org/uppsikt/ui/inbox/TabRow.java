package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.CareText;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;

/// The tabs of the open item, with the arrow keys between them.
final class TabRow extends HBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final List<ItemModel.Tab> TABS = List.of(ItemModel.Tab.values());
  private final ItemActions actions;

  TabRow(Kit kit, InboxModel inbox, ItemActions actions) {
    ItemModel model = inbox.onItem();
    this.actions = actions;
    getStyleClass().add("item-tabs");
    setAccessibleRole(AccessibleRole.TAB_PANE);
    for (var tab : TABS) {
      getChildren().add(button(kit, tab));
    }
    Attached.to(this)
        .on(inbox.itemProperty(), card -> name(kit, card))
        .on(model.earlierProperty(), count -> earlier(kit, count.intValue()))
        .on(model.tabProperty(), this::mark);
    getChildren().addAll(Boxes.space(), seen(kit, model));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> arrow(event, model));
  }

  /// How many comments were opened today; as many of these words as there is room for.
  static FittingLabel seen(Kit kit, ItemModel model) {
    var seen = new FittingLabel("muted");
    seen.getStyleClass().add("small-text");
    seen.setId("item.seen");
    Attached.to(seen)
        .on(
            model.seen().countProperty(),
            count ->
                seen.show(
                    kit.text(CareText.SEEN, count.intValue()),
                    kit.text(CareText.SEEN_SHORT, count.intValue()),
                    ""));
    seen.visibleProperty().bind(model.seen().countProperty().greaterThan(0));
    return seen;
  }

  private Button button(Kit kit, ItemModel.Tab tab) {
    var button = new Button(TabWords.of(kit, tab, null));
    button.setId("item.tab." + tab.name().toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().add("item-tab");
    button.setAccessibleRole(AccessibleRole.TAB_ITEM);
    button.setMinWidth(USE_PREF_SIZE);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setOnAction(event -> actions.showTab(tab));
    return button;
  }

  /// A button that says the same already is left alone: most items are comments.
  private void name(Kit kit, @Nullable ItemCard card) {
    var first = (Button) getChildren().getFirst();
    first.setText(TabWords.of(kit, TABS.getFirst(), card));
  }

  /// How many earlier items of the sender stand in that tab; nothing where there are none.
  private void earlier(Kit kit, int count) {
    var sender = (Button) getChildren().get(TABS.indexOf(ItemModel.Tab.SENDER));
    sender.setGraphic(count == 0 ? null : Boxes.whole(kit.formats().count(count), "tab-count"));
    sender.setAccessibleText(
        count == 0 ? sender.getText() : kit.text(SenderText.TAB_COUNT, sender.getText(), count));
  }

  private void mark(ItemModel.Tab chosen) {
    for (int i = 0; i < TABS.size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(SELECTED, TABS.get(i) == chosen);
    }
  }

  private void arrow(KeyEvent event, ItemModel model) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int next = TABS.indexOf(model.tabProperty().get()) + step;
    if (step != 0 && next >= 0 && next < TABS.size()) {
      event.consume();
      actions.showTab(TABS.get(next));
      getChildren().get(next).requestFocus();
    }
  }
}
