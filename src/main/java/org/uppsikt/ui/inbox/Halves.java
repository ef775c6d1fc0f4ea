package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.uppsikt.ui.kit.Kit;

/// Two parts side by side, half of the room each; one below the other where a half is too narrow to
/// read. A part that is not managed takes no room.
final class Halves extends Pane {

  private static final double LEAST = 240;
  private static final double GAP = 16;
  private final Kit kit;

  Halves(Kit kit, Node... parts) {
    super(parts);
    this.kit = kit;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + kit.theme().px(2 * LEAST + GAP) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? computePrefWidth(-1) : width);
    double part = part(inner);
    List<Double> heights =
        getManagedChildren().stream().map(child -> snapSizeY(child.prefHeight(part))).toList();
    double gaps = kit.theme().px(GAP) * Math.max(0, heights.size() - 1);
    double high =
        part < inner
            ? heights.stream().mapToDouble(height -> height).max().orElse(0)
            : heights.stream().mapToDouble(height -> height).sum() + gaps;
    return snappedTopInset() + high + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    double part = part(inner);
    double gap = kit.theme().px(GAP);
    double x = snappedLeftInset();
    double y = snappedTopInset();
    for (Node child : getManagedChildren()) {
      double height = snapSizeY(child.prefHeight(part));
      child.resizeRelocate(x, y, part, height);
      if (part < inner) {
        x += snapSizeX(part + gap);
      } else {
        y += snapSizeY(height + gap);
      }
    }
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private double part(double inner) {
    double half = Math.floor((inner - kit.theme().px(GAP)) / 2);
    return half < kit.theme().px(LEAST) ? inner : half;
  }
}
