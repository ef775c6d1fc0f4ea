package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.SplitPaneSkin;

/// Panes side by side. They are in the scene from the start, not from the first pass of style on,
/// so that what stands in them can take the focus at once.
public final class Split extends SplitPane {

  public Split(Node... panes) {
    super(panes);
    setSkin(new SplitPaneSkin(this));
  }
}
