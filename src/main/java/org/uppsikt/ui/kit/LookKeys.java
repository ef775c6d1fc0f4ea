package org.uppsikt.ui.kit;

import java.util.List;
import javafx.scene.Node;

/// The keys for how the window looks: light or dark, and the size of the text (interface 5,
/// anywhere). Also over what lies above a screen: the list of keys that names them lies there.
public final class LookKeys {

  private static final int STEP = 10;

  private LookKeys() {}

  /// For all that stands in a node, and whatever comes to lie in it.
  public static void over(Node scope, Theme theme) {
    bind(new Keys(), theme).install(scope);
  }

  public static Keys bind(Keys keys, Theme theme) {
    keys.on("F9", theme::toggle).on("Ctrl+0", () -> theme.resize(100));
    for (var larger : List.of("Ctrl++", "Ctrl+Add", "Ctrl+Equals", "Ctrl+Shift+Equals")) {
      keys.on(larger, () -> theme.resize(theme.percentProperty().get() + STEP));
    }
    for (var smaller : List.of("Ctrl+Minus", "Ctrl+Subtract")) {
      keys.on(smaller, () -> theme.resize(theme.percentProperty().get() - STEP));
    }
    return keys;
  }
}
