package org.uppsikt.ui;

import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a scene, as a person works them: "A", "Ctrl+S", "Shift+Down", "Esc". Each event goes
/// to what has the keyboard by then.
public final class Keyboard {

  private final Scene scene;

  public Keyboard(Scene scene) {
    this.scene = scene;
  }

  /// Pressed and let go of.
  public void strike(String key) {
    press(key);
    release(key);
  }

  /// Pressed, and what it types written; held until it is let go of.
  public void press(String key) {
    boolean ctrl = key.startsWith("Ctrl+");
    String name = name(key);
    fire(KeyEvent.KEY_PRESSED, "", code(name), key);
    if (name.length() == 1 && !ctrl) {
      fire(KeyEvent.KEY_TYPED, name.toLowerCase(Locale.ROOT), KeyCode.UNDEFINED, name);
    }
  }

  public void release(String key) {
    fire(KeyEvent.KEY_RELEASED, "", code(name(key)), key);
  }

  private void fire(EventType<KeyEvent> type, String typed, KeyCode code, String key) {
    Node owner = scene.getFocusOwner();
    boolean ctrl = key.startsWith("Ctrl+");
    boolean shift = key.startsWith("Shift+");
    Event.fireEvent(
        owner == null ? scene.getRoot() : owner,
        new KeyEvent(type, typed, typed, code, shift, ctrl, false, false));
  }

  private static String name(String key) {
    return key.substring(key.startsWith("Ctrl+") ? 5 : key.startsWith("Shift+") ? 6 : 0);
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "Enter" -> KeyCode.ENTER;
      case " ", "Space" -> KeyCode.SPACE;
      case "Esc" -> KeyCode.ESCAPE;
      case "Down" -> KeyCode.DOWN;
      case "Up" -> KeyCode.UP;
      default -> Objects.requireNonNull(KeyCode.getKeyCode(name), name);
    };
  }
}
