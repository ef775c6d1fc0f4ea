package org.uppsikt.ui.inbox;

import javafx.scene.Node;

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
}
