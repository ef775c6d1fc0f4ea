package org.uppsikt.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// The picture of a key. Hidden from screen readers: tooltip and help of the control carry it.
public final class KeyCap extends Label {

  public KeyCap(String key) {
    super(shown(key));
    getStyleClass().add("key");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.NODE);
    setFocusTraversable(false);
  }

  /// The digit before a choice. One without a digit keeps the room of one: words stand in line.
  public static KeyCap digit(String digit) {
    var cap = new KeyCap(digit.isEmpty() ? "0" : digit);
    cap.setVisible(!digit.isEmpty());
    return cap;
  }

  /// Never narrower than high: caps of one character are as wide as each other.
  @Override
  protected double computePrefWidth(double height) {
    return Math.max(super.computePrefWidth(height), prefHeight(-1));
  }

  /// "Ctrl+K" is Cmd on macOS.
  static String shown(String key) {
    var mac = System.getProperty("os.name", "").startsWith("Mac");
    return mac ? key.replace("Ctrl+", "⌘") : key;
  }
}
