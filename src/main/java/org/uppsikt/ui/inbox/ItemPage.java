package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Boxes;

/// The open item where there is height enough: its head, the tabs, what is on show of it, the
/// buttons. Tabs and buttons stay in the window while another item comes: put in anew with each,
/// they would be styled anew with each.
final class ItemPage extends VBox {

  private final Node tabs;
  private final Node bar;

  ItemPage(Node tabs, Node bar) {
    this.tabs = tabs;
    this.bar = bar;
    getStyleClass().add("item");
  }

  void show(ItemHeader head, ScrollPane body) {
    var children = getChildren();
    // In a low window they stand elsewhere.
    if (children.contains(tabs) && children.contains(bar) && children.contains(body)) {
      children.set(0, head);
    } else {
      children.setAll(head, tabs, Boxes.grow(body), bar);
    }
  }
}
