package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Spoken;

/// What a laid-out scene lacks for somebody who sees little, hears it read or uses no mouse. Each
/// check gives a line for each fault.
public final class Seen {

  private static final double TEXT = 4.5;
  private static final double MARK = 3;

  private Seen() {}

  /// Words and icons that stand out too little from what is behind them (WCAG 2.2, 1.4.3 and
  /// 1.4.11). What is disabled may be fainter.
  public static List<String> weak(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> node instanceof Text text && !text.getText().isBlank())
        .filter(node -> !node.isDisabled() && opaque(node))
        .map(node -> weak((Text) node))
        .filter(fault -> !fault.isEmpty())
        .distinct()
        .toList();
  }

  private static String weak(Text text) {
    if (!(text.getFill() instanceof Color front) || front.getOpacity() < 1) {
      return "";
    }
    Color back = behind(text);
    double ratio = contrast(front, back);
    boolean icon = text.getStyleClass().contains("icon");
    return ratio >= (icon ? MARK : TEXT)
        ? ""
        : "%s on %s is %.2f: %s".formatted(hex(front), hex(back), ratio, path(text));
  }

  /// The colour behind a node, mixed of what is translucent.
  private static Color behind(Node node) {
    var glass = new ArrayList<Color>();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        for (int i = fills.size() - 1; i >= 0; i--) {
          if (fills.get(i).getFill() instanceof Color color && color.getOpacity() > 0) {
            if (color.isOpaque()) {
              return mixed(color, glass);
            }
            glass.addFirst(color);
          }
        }
      }
    }
    return mixed(Color.WHITE, glass);
  }

  private static Color mixed(Color below, List<Color> glass) {
    Color mixed = below;
    for (Color over : glass) {
      var opaque = Color.color(over.getRed(), over.getGreen(), over.getBlue());
      mixed = mixed.interpolate(opaque, over.getOpacity());
    }
    return mixed;
  }

  private static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * part(color.getRed())
        + 0.7152 * part(color.getGreen())
        + 0.0722 * part(color.getBlue());
  }

  private static double part(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static boolean opaque(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .allMatch(at -> at.getOpacity() >= 1);
  }

  /// What the keyboard reaches and a screen reader cannot tell: without a role or without a name.
  public static List<String> nameless(Scene scene) {
    return reachable(Found.nodes(scene.getRoot())).stream()
        .filter(node -> !hasRole(node) || name(node).isBlank())
        .map(node -> (hasRole(node) ? "no name: " : "no role: ") + path(node))
        .distinct()
        .toList();
  }

  private static boolean hasRole(Node node) {
    return node.getAccessibleRole() != AccessibleRole.NODE
        && node.getAccessibleRole() != AccessibleRole.PARENT;
  }

  /// In a field or a box the accessible text is read in place of what stands there, so that only a
  /// label names it.
  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node instanceof Control control && Spoken.needsLabel(control)
          ? ""
          : node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return label(node).map(Labeled::getText).orElse("");
  }

  private static Optional<Label> label(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
        ? Optional.of(label)
        : Optional.empty();
  }

  /// What the keyboard reaches and whose effect nobody who hears it can know: a button without
  /// words on it, or a field without a label beside it, that has no help either.
  public static List<String> unexplained(Scene scene) {
    return reachable(Found.nodes(scene.getRoot())).stream()
        .filter(node -> node.getAccessibleHelp() == null || node.getAccessibleHelp().isBlank())
        .filter(node -> node instanceof Control control && !isPlain(control, scene))
        .map(node -> "no help: " + path(node))
        .distinct()
        .toList();
  }

  /// Whether words on show say what it is for.
  private static boolean isPlain(Control control, Scene scene) {
    return switch (control) {
      case ButtonBase button -> hasWords(button);
      case TextInputControl field -> labelled(field, scene);
      case ComboBoxBase<?> box -> labelled(box, scene);
      case Spinner<?> spinner -> labelled(spinner, scene);
      case Slider slider -> labelled(slider, scene);
      default -> true;
    };
  }

  private static boolean hasWords(Parent parent) {
    return Found.nodes(parent).stream()
        .anyMatch(
            node ->
                node instanceof Text text
                    && !text.getText().isBlank()
                    && !text.getStyleClass().contains("icon"));
  }

  private static boolean labelled(Node node, Scene scene) {
    return label(node).filter(label -> scene.equals(label.getScene())).isPresent();
  }

  /// Everything that a laid-out scene lacks.
  public static List<String> faults(Scene scene) {
    return Stream.of(weak(scene), nameless(scene), unexplained(scene), cut(scene), outside(scene))
        .flatMap(List::stream)
        .toList();
  }

  /// Buttons and running text that lost a part of their words.
  public static List<String> cut(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
        .filter(node -> !node.getStyleClass().contains("icon"))
        .filter(node -> whole((Labeled) node.getParent()))
        .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
        .map(node -> "cut: " + ((Labeled) node.getParent()).getText() + ": " + path(node))
        .distinct()
        .toList();
  }

  /// Names of people and channels may be cut in a list; buttons and running text never.
  private static boolean whole(Labeled labeled) {
    Node parent = labeled.getParent();
    return labeled.isWrapText()
        || labeled instanceof ButtonBase
        || parent instanceof MenuButton
        || parent != null && parent.getStyleClass().contains("key-button-content");
  }

  /// Controls that stand outside the window and cannot be scrolled to.
  public static List<String> outside(Scene scene) {
    return reachable(Found.nodes(scene.getRoot())).stream()
        .filter(node -> !scrolls(node))
        .filter(node -> !within(scene, node.localToScene(node.getLayoutBounds())))
        .map(node -> "outside: " + path(node))
        .distinct()
        .toList();
  }

  /// Words and controls that run past the edge of what scrolls around them: it scrolls downwards
  /// only, and nobody can get there.
  public static List<String> beyond(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> node instanceof Control || node instanceof Text)
        .filter(node -> !(around(node) instanceof TextInputControl))
        .filter(Seen::isBeyond)
        .map(node -> "beyond: " + path(node))
        .distinct()
        .toList();
  }

  private static @Nullable Node around(Node node) {
    return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
        .filter(at -> at instanceof ScrollPane || at instanceof ListView || writes(at))
        .findFirst()
        .orElse(null);
  }

  private static boolean writes(Node node) {
    return node instanceof TextInputControl;
  }

  private static boolean isBeyond(Node node) {
    Node place = around(node);
    if (place == null) {
      return false;
    }
    Bounds room = place.localToScene(place.getLayoutBounds());
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMaxX() > room.getMaxX() + 2 || bounds.getMinX() < room.getMinX() - 2;
  }

  private static boolean within(Scene scene, Bounds bounds) {
    return bounds.getMinX() > -2
        && bounds.getMinY() > -2
        && bounds.getMaxX() < scene.getWidth() + 2
        && bounds.getMaxY() < scene.getHeight() + 2;
  }

  static boolean scrolls(Node node) {
    return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
        .anyMatch(at -> at instanceof ScrollPane || at instanceof ListView);
  }

  /// What the keyboard reaches; the parts of a control that has the focus as a whole left out.
  static List<Node> reachable(List<Node> all) {
    return all.stream()
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .filter(
            node ->
                Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                    .noneMatch(at -> at instanceof Spinner || at instanceof ComboBoxBase))
        .toList();
  }

  /// Fails where a laid-out scene lacks anything.
  public static void isWhole(Scene scene, String name) {
    assertThat(faults(scene)).as(name).isEmpty();
  }

  static String path(Node node) {
    var path = new ArrayList<String>();
    for (Node at = node; at != null && path.size() < 4; at = at.getParent()) {
      String id = at.getId() == null ? String.join(".", at.getStyleClass()) : "#" + at.getId();
      path.add(at.getClass().getSimpleName() + " " + id);
    }
    return String.join(" < ", path);
  }

  private static String hex(Color color) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255))
        .toLowerCase(Locale.ROOT);
  }
}
