package org.uppsikt.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Keeps no picture of what a scroll pane shows. The platform's own skin does, a megabyte and more
/// for each pane that was ever on show, and draws it anew with every scroll all the same.
///
/// Public, because the theme names it.
public final class PlainScrollSkin extends ScrollPaneSkin {

  public PlainScrollSkin(ScrollPane pane) {
    super(pane);
    getChildren().stream()
        .filter(child -> child.getStyleClass().contains("viewport"))
        .forEach(child -> child.setCache(false));
  }
}
