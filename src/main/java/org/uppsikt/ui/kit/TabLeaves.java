package org.uppsikt.ui.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tab goes to what comes next, also out of several lines of text: it would write a tabulator that
/// nobody sees, and keep whoever uses no mouse there (WCAG 2.2, 2.1.2).
public final class TabLeaves {

  private TabLeaves() {}

  public static void from(TextArea area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
  }

  private static void leave(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
