package org.uppsikt.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.uppsikt.ui.kit.Kit;

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

  /// What the labels of a scene say, one below the other, once it is laid out.
  public static String labels(Scene scene) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          var words = new StringBuilder();
          scene.getRoot().lookupAll(".label").stream()
              .filter(Labeled.class::isInstance)
              .forEach(node -> words.append(((Labeled) node).getText()).append('\n'));
          return words.toString();
        });
  }

  /// Lays a view out, presses a button of it, and takes it out of the scene again. In the look that
  /// it has later: a skin that is thrown away would still hear of what it showed.
  static void press(Kit kit, Region view, String id) {
    var root = new StackPane(view);
    var scene = FxStage.scene(kit, root, 1280, 800);
    in(scene.getRoot(), id, Button.class).fire();
    root.getChildren().clear();
  }

  /// As [#press], a button beside a list: where there is room for one pane, the row is opened
  /// first.
  static void pressBeside(Kit kit, Region view, String list, String id) {
    var root = new StackPane(view);
    var scene = FxStage.scene(kit, root, 1280, 800);
    if (nodes(root).stream().noneMatch(node -> id.equals(node.getId()))) {
      in(root, list, ListView.class).requestFocus();
      new Keyboard(scene).strike("Enter");
      root.applyCss();
      root.layout();
    }
    in(root, id, Button.class).fire();
    root.getChildren().clear();
  }
}
