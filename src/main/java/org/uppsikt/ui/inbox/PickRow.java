package org.uppsikt.ui.inbox;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.uppsikt.ui.kit.Boxes;

/// One of several to choose among, as wide as its list. Its name takes as many lines as it needs:
/// what stands beside it is never cut for it.
final class PickRow extends Button {

  PickRow(AccessibleRole role) {
    getStyleClass().add("ground");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(role);
  }

  static Label name(String words) {
    return Boxes.grow(Boxes.words(words, "ground-name"));
  }

  void show(HBox line) {
    setGraphic(line);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double line = getGraphic().prefHeight(width < 0 ? -1 : width - sides);
    return snappedTopInset() + line + snappedBottomInset();
  }
}
