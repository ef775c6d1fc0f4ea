package org.uppsikt.ui.kit;

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

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }
}
