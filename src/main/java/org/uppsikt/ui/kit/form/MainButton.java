package org.uppsikt.ui.kit.form;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Enter does the main thing of a form, Ctrl+Enter as well; on another button Enter does that one.
/// The toolkit's own default button is one for the whole window, which several forms would share.
public final class MainButton {

  private MainButton() {}

  /// @param scope the form; Enter outside of it does nothing
  public static void of(Node scope, Button main) {
    scope.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            fire(event, main);
          }
        });
    scope.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof TextArea)) {
            fire(event, event.getTarget() instanceof Button other ? other : main);
          }
        });
  }

  /// Keeps Enter from a button to which the keyboard goes by itself: whoever began something with
  /// Enter may still hold it, or press it again because nothing happens yet, and must not end by it
  /// what it began. Space and the button’s own key do.
  public static void notByEnter(Button button) {
    button.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
          }
        });
  }

  private static void fire(Event event, Button button) {
    event.consume();
    if (!button.isDisabled()) {
      button.fire();
    }
  }
}
