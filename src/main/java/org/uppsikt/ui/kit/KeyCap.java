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

  /// "Ctrl+K" is Cmd on macOS.
  static String shown(String key) {
    var mac = System.getProperty("os.name", "").startsWith("Mac");
    return mac ? key.replace("Ctrl+", "⌘") : key;
  }
}
