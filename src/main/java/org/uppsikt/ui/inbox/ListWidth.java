package org.uppsikt.ui.inbox;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.uppsikt.ui.kit.Kit;

/// Keeps the list as wide as it was made, whatever the window does.
final class ListWidth {

  /// At 100 % text.
  private static final double USUAL = 352;

  private final Kit kit;
  private final InboxModel model;
  private final SplitPane split;
  private final Region list;

  ListWidth(Kit kit, InboxModel model, SplitPane split, Region list) {
    this.kit = kit;
    this.model = model;
    this.split = split;
    this.list = list;
  }

  void keep() {
    if (split.getWidth() > 0) {
      double given = model.listWidthProperty().get();
      double wide = kit.theme().px(given > 0 ? given : USUAL);
      split.setDividerPositions(wide / split.getWidth());
    }
  }

  /// The person dragged the divider, where there is one.
  void dragged() {
    if (list.getWidth() > 0 && split.getItems().contains(list)) {
      model.listWidthProperty().set(list.getWidth() / kit.theme().px(1));
    }
  }
}
