package org.uppsikt.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;

/// Goes through a laid-out scene by Tab alone, from what has the keyboard until it comes round
/// (WCAG 2.2, 2.1.1, 2.1.2 and 2.4.3).
public final class TabWalk {

  private static final int MOST = 400;

  private TabWalk() {}

  /// The same from wherever the keyboard is, which has it again afterwards.
  public static List<String> around(Scene scene) {
    Node had = scene.getFocusOwner();
    List<String> faults = faults(scene);
    if (had != null) {
      had.requestFocus();
    }
    return faults;
  }

  /// What Tab never comes to, where it stays, and where it leads backwards up a column.
  public static List<String> faults(Scene scene) {
    var keyboard = new Keyboard(scene);
    var reached = new LinkedHashSet<Node>();
    var faults = new ArrayList<String>();
    List<Node> all = byTab(scene);
    Node at = scene.getFocusOwner();
    while (at != null && reached.add(at) && reached.size() < MOST) {
      keyboard.strike("Tab");
      Node next = scene.getFocusOwner();
      if (at.equals(next) && all.size() > 1) {
        faults.add("stays: " + Seen.path(at));
      } else if (next != null
          && !reached.contains(next)
          && !isRound(next, all)
          && isAbove(next, at)) {
        faults.add("backwards: " + Seen.path(at) + " to " + Seen.path(next));
      }
      at = next;
    }
    back(scene, keyboard, reached);
    all.stream()
        .filter(node -> !reached.contains(node))
        .forEach(node -> faults.add("never: " + Seen.path(node)));
    return faults;
  }

  /// After the last of all comes the first again.
  private static boolean isRound(Node next, List<Node> all) {
    return next.equals(all.getFirst());
  }

  /// A row that is chosen among may lead past the others; Shift and Tab come to them.
  private static void back(Scene scene, Keyboard keyboard, Set<Node> reached) {
    var passed = new LinkedHashSet<Node>();
    Node at = scene.getFocusOwner();
    while (at != null && passed.add(at) && passed.size() < MOST) {
      keyboard.strike("Shift+Tab");
      at = scene.getFocusOwner();
    }
    reached.addAll(passed);
  }

  private static List<Node> byTab(Scene scene) {
    return Seen.reachable(Found.nodes(scene.getRoot())).stream()
        .filter(node -> !isByArrows(node))
        .toList();
  }

  /// Of several of which one is chosen, Tab comes to that one and the arrows to the others.
  private static boolean isByArrows(Node node) {
    return node instanceof Toggle one && one.getToggleGroup() != null && !one.isSelected();
  }

  /// Above and in the same column; beside it, another pane begins.
  private static boolean isAbove(Node next, Node before) {
    Bounds to = next.localToScene(next.getLayoutBounds());
    Bounds from = before.localToScene(before.getLayoutBounds());
    return to.getMaxY() <= from.getMinY()
        && to.getMinX() < from.getMaxX()
        && to.getMaxX() > from.getMinX();
  }
}
