package org.uppsikt.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final Set<String> STYLES =
      Arrays.stream(values()).map(Tone::style).collect(Collectors.toUnmodifiableSet());

  /// Gives the node this tone instead of the one it had; its children inherit the colours. A node
  /// that has it already is left: every change of its classes styles it and its children anew.
  public void on(Node node) {
    List<String> classes = node.getStyleClass();
    if (!classes.contains(style())) {
      classes.removeIf(STYLES::contains);
      classes.add(style());
    }
  }

  String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
