package org.uppsikt.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls downwards only, and is as high as its words need at the width they get. Its content is
/// in the scene from the start, not from the first pass of style on, so that it can take the focus.
public final class Scroll extends ScrollPane {

  public Scroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setSkin(new PlainScrollSkin(this));
  }

  /// Brings what lies between two parts on show: as much of it as there is room for, its beginning
  /// before its end, and no further down than that takes.
  public void reveal(Node from, Node to) {
    double room = getViewportBounds().getHeight();
    double over = getContent().getLayoutBounds().getHeight() - room;
    if (over > 0) {
      double wanted = Math.min(within(from).getMinY(), within(to).getMaxY() - room);
      setVvalue(Math.clamp(wanted / over, 0, 1));
    }
  }

  private Bounds within(Node part) {
    return getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }
}
