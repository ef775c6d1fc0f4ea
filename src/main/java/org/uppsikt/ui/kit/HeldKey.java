package org.uppsikt.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/// A letter that did something and is still held down. What the keyboard repeats of it is taken
/// away until it is let go of: it would be written into a field that the letter opened, or do the
/// same to the next item.
final class HeldKey {

  private final Scene scene;
  private final KeyCode key;
  private final EventHandler<KeyEvent> heard = this::heard;
  private Subscription window = Subscription.EMPTY;
  private boolean repeated;

  HeldKey(Scene scene, KeyCode key) {
    this.scene = scene;
    this.key = key;
  }

  void begin() {
    scene.addEventFilter(KeyEvent.ANY, heard);
    Window around = scene.getWindow();
    if (around != null) {
      // Let go of in another window, it is not heard here.
      window = around.focusedProperty().subscribe((was, is) -> end());
    }
  }

  private void end() {
    scene.removeEventFilter(KeyEvent.ANY, heard);
    window.unsubscribe();
  }

  private void heard(KeyEvent event) {
    boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
    boolean mine = event.getCode() == key;
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      if (repeated) {
        event.consume();
      }
    } else if (pressed && mine) {
      repeated = true;
    } else if (pressed || mine) {
      end();
    }
  }
}
