package org.uppsikt.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Kit;

/// Header above, rail on the left, status bar below, the current screen in the middle.
final class ShellView extends BorderPane {

  private final Header header;

  ShellView(Kit kit, ShellModel model, ShellController.Frame frame, ShellActions actions) {
    header = new Header(kit, model, actions, frame.singles());
    getStyleClass().add("shell");
    setTop(header);
    setLeft(new Rail(kit, model, frame.destinations(), actions));
    setBottom(new StatusBar(kit, model, actions));
  }

  void show(Node content) {
    setCenter(content);
    Focus.first(content);
  }

  void showBell() {
    header.bell().open();
  }
}
