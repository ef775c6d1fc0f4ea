package org.uppsikt.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Finds the parts of a screen by their ids. The toolkit's own lookup reads a dot as a style.
public final class Found {

  private Found() {}

  /// Every visible node below, in order.
  public static List<Node> nodes(Parent root) {
    var all = new ArrayList<Node>();
    for (var child : root.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        all.add(child);
        if (child instanceof Parent parent) {
          all.addAll(nodes(parent));
        }
      }
    }
    return all;
  }

  /// The visible node of that id in a laid-out scene.
  public static <T extends Node> T in(Parent root, String id, Class<T> type) {
    return nodes(root).stream()
        .filter(node -> id.equals(node.getId()))
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing visible is called " + id));
  }

  /// Lays a view out, presses a button of it, and takes it out of the scene again.
  static void press(Region view, String id) {
    var root = new StackPane(view);
    var scene = new Scene(root, 1280, 800);
    root.applyCss();
    root.layout();
    in(scene.getRoot(), id, Button.class).fire();
    root.getChildren().clear();
  }
}
