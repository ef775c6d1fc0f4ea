package org.uppsikt.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.KitText;

/// The undo window as a ring that runs out, with the whole seconds left in it. A screen reader that
/// asks hears how many are left; it is not told of each.
public final class Ring extends StackPane {

  private static final double RADIUS = 12;
  private final Kit kit;
  private final double total;
  private final DoubleProperty secondsLeft = new SimpleDoubleProperty();
  private final Label number = new Label();
  private final Arc arc = new Arc();
  private final Circle track = new Circle();

  /// @param total length of the window in seconds
  public Ring(Kit kit, double total) {
    this.kit = kit;
    this.total = total;
    getStyleClass().add("ring");
    number.getStyleClass().add("ring-number");
    arc.getStyleClass().add("ring-arc");
    track.getStyleClass().add("ring-track");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    arc.setStartAngle(90);
    arc.setManaged(false);
    track.setManaged(false);
    getChildren().addAll(track, arc, number);
    secondsLeft.subscribe(value -> show(value.doubleValue()));
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Seconds left; with reduced motion the ring steps by the second.
  public DoubleProperty secondsLeftProperty() {
    return secondsLeft;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double radius = kit.theme().px(RADIUS);
    track.setCenterX(getWidth() / 2);
    track.setCenterY(getHeight() / 2);
    track.setRadius(radius);
    arc.setCenterX(getWidth() / 2);
    arc.setCenterY(getHeight() / 2);
    arc.setRadiusX(radius);
    arc.setRadiusY(radius);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute what, Object... about) {
    return switch (what) {
      case TEXT -> kit.text(KitText.SECONDS_LEFT, whole(secondsLeft.get()));
      case CHILDREN -> FXCollections.emptyObservableList();
      default -> super.queryAccessibleAttribute(what, about);
    };
  }

  private static int whole(double left) {
    return (int) Math.ceil(Math.max(0, left));
  }

  private void show(double left) {
    int whole = whole(left);
    number.setText(Integer.toString(whole));
    double shown = kit.theme().still() ? whole : left;
    arc.setLength(360 * Math.clamp(shown / total, 0, 1));
  }
}
