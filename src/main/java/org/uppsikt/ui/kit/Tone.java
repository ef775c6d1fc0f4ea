package org.uppsikt.ui.kit;

import java.util.Locale;
import javafx.scene.Node;

/// A colour with a meaning. Red, orange, amber and green say severity or state only, blue is the
/// one accent.
public enum Tone {
  DANGER,
  SEVERE,
  WARN,
  OK,
  ACCENT,
  MUTED,
  PLAIN;

  /// Gives the node this tone instead of the one it had; its children inherit the colours.
  public void on(Node node) {
    for (var tone : values()) {
      node.getStyleClass().remove(tone.style());
    }
    node.getStyleClass().add(style());
  }

  String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
