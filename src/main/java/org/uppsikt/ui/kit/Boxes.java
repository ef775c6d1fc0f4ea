package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Short ways to say row, column, label and space, so that views read like the picture.
public final class Boxes {

  private static final double WIDE = 10_000;

  private Boxes() {}

  public static HBox row(String style, Node... children) {
    var row = new HBox(children);
    row.getStyleClass().addAll("row-box", style);
    return row;
  }

  /// Side by side, on as many lines as that takes at the width there is. It would like to be very
  /// wide: a row around it asks how high it is where it is as wide as it likes, and no wider.
  public static FlowPane wrapping(String style, Node... children) {
    var wrapping = new FlowPane(children);
    wrapping.getStyleClass().add(style);
    wrapping.setPrefWrapLength(WIDE);
    wrapping.setMinHeight(0);
    return wrapping;
  }

  /// Lets none of what stands side by side be wider than all of it: large text would like more than
  /// there is.
  public static void bound(FlowPane sideBySide) {
    sideBySide.setMinWidth(0);
    for (Node part : sideBySide.getChildren()) {
      if (part instanceof Region region) {
        region
            .maxWidthProperty()
            .bind(sideBySide.widthProperty().map(room -> Math.max(1, room.doubleValue())));
      }
    }
  }

  public static VBox column(String style, Node... children) {
    var column = new VBox(children);
    column.getStyleClass().add(style);
    return column;
  }

  public static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// One line that is never cut.
  public static Label whole(String text, String... styles) {
    var label = label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Running text, on as many lines as it needs and never cut.
  public static Label words(String text, String... styles) {
    var words = label(text, styles);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  /// Takes what is left over in a row.
  public static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  public static <T extends Node> T grow(T node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    VBox.setVgrow(node, Priority.ALWAYS);
    if (node instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    return node;
  }

  /// Shows the node and gives it room, or neither.
  public static void shown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
