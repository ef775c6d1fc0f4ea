package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/// Where the focus stands, also while another window is in front.
final class Focus {

  private Focus() {}

  /// Whether the node, or something in it, is what the keys of its window go to.
  static boolean within(Node pane) {
    Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    while (at != null && !at.equals(pane)) {
      at = at.getParent();
    }
    return at != null;
  }

  /// Whether Enter belongs to whoever has the focus: a field, or a button other than this one.
  static boolean takesEnter(Node scope, Node but) {
    Node owner = scope.getScene() == null ? null : scope.getScene().getFocusOwner();
    return owner instanceof TextInputControl || owner instanceof ButtonBase && !owner.equals(but);
  }

  /// Whether Space belongs to what has the focus within the node: it presses a button there.
  static boolean takesSpace(Node scope) {
    return within(scope)
        && (scope.getScene().getFocusOwner() instanceof ButtonBase
            || scope.getScene().getFocusOwner() instanceof ComboBoxBase);
  }

  /// Whether what is typed goes into a text that is on show: what was closed in this moment still
  /// owns the focus.
  static boolean writes(Node scope) {
    Scene scene = scope.getScene();
    return scene != null
        && scene.getFocusOwner() instanceof TextInputControl text
        && scene.equals(text.getScene())
        && text.isEditable();
  }

  /// Whether what is typed goes into a text elsewhere than in one part.
  static boolean writesBeside(Node scope, Node part) {
    return writes(scope) && !within(part);
  }

  /// Whether nobody writes and nothing but an empty list has the focus.
  static boolean idle(Node scope) {
    Node owner = scope.getScene() == null ? null : scope.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("list-empty")) {
        return true;
      }
    }
    return owner == null || owner instanceof ListView;
  }
}
