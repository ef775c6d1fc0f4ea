package org.uppsikt.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Where the keyboard stands when something comes up. Without this it would stand on whatever is
/// first in the window, which is the menu of languages.
public final class Focus {

  private Focus() {}

  /// Gives the focus to the first control within, once it is laid out, unless one has it already;
  /// to the place itself while it holds none.
  public static void first(Node within) {
    Fx.later(
        () -> {
          // What split panes and scrolls hold joins the window with its style.
          within.applyCss();
          Node owner = within.getScene() == null ? null : within.getScene().getFocusOwner();
          Node first = firstOf(within);
          if (!contains(within, owner) && mayStand(within)) {
            (first == null ? within : first).requestFocus();
          }
        });
  }

  private static @Nullable Node firstOf(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return null;
    }
    if (node.isFocusTraversable()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstOf(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// A node and what it stands in, from the inside out; none where there is no node.
  static List<Node> around(@Nullable Node node) {
    var around = new ArrayList<Node>();
    for (Node at = node; at != null; at = at.getParent()) {
      around.add(at);
    }
    return around;
  }

  /// Whether the keyboard can stand there: it is in a window, and nothing around it hides or
  /// disables it.
  static boolean mayStand(Node node) {
    return node.getScene() != null
        && !node.isDisabled()
        && around(node).stream().allMatch(Node::isVisible);
  }

  /// Whether the node stands within the other.
  public static boolean contains(Node within, @Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(within)) {
        return true;
      }
    }
    return false;
  }
}
