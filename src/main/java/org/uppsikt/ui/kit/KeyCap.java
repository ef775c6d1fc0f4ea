package org.uppsikt.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// The picture of a key. Hidden from screen readers: tooltip and help of the control carry it.
public final class KeyCap extends Label {

  private boolean blank;

  /// One that is not painted while the key does nothing.
  public KeyCap(String key) {
    this(key, Letters.isOne(key));
  }

  private KeyCap(String key, boolean follows) {
    super(shown(key));
    getStyleClass().add("key");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.NODE);
    setFocusTraversable(false);
    if (follows) {
      Letters.follow(this, this::appear);
    }
  }

  /// One in a list of what keys there are, on show at any time.
  public static KeyCap listed(String key) {
    return new KeyCap(key, false);
  }

  private void appear(boolean acts) {
    setManaged(acts);
    setVisible(acts && !blank);
  }

  /// The digit before a choice. One without a digit keeps the room of one: words stand in line.
  public static KeyCap digit(String digit) {
    var cap = new KeyCap(digit.isEmpty() ? "0" : digit);
    cap.blank = digit.isEmpty();
    cap.setVisible(!cap.blank);
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
