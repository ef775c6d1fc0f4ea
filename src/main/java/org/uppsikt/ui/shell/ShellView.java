package org.uppsikt.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Scroll;

/// Header above, rail on the left, status bar below, the current screen in the middle.
final class ShellView extends BorderPane {

  private final Header header;

  /// Whether the screen asks something: what was typed there would be lost with it.
  private final BooleanProperty asking = new SimpleBooleanProperty();

  ShellView(Kit kit, ShellModel model, ShellController.Frame frame, ShellActions actions) {
    header = new Header(kit, model, actions, frame.singles());
    getStyleClass().add("shell");
    // What needs more room than there is gives way below: the header stays where it is.
    setMinSize(0, 0);
    setTop(header);
    var rail = new Scroll(new Rail(kit, model, frame.destinations(), actions));
    rail.getStyleClass().add("rail-scroll");
    rail.setMinSize(USE_PREF_SIZE, 0);
    setLeft(rail);
    rail.disableProperty().bind(asking);
    header.hold(asking);
    addEventHandler(Overlay.OPENED, event -> asking.set(true));
    addEventHandler(Overlay.CLOSED, event -> asking.set(false));
    setBottom(new StatusBar(kit, model, actions));
  }

  boolean asks() {
    return asking.get();
  }

  void show(Node content) {
    asking.set(false);
    BorderPane.setAlignment(content, Pos.TOP_CENTER);
    setCenter(content);
    Focus.first(content);
  }

  void showBell() {
    header.bell().open();
  }
}
