package org.uppsikt.ui.kit;

import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A point that nobody sees, which spares the window half of its drawing. Whenever styles were
/// worked out, JavaFX asks for one frame more; nothing has changed by then, and of a frame in which
/// nothing changed it draws the whole window. With the point changed there is something to draw:
/// the point.
///
/// Goes along with the scene that it stands in. Of several there one is enough: two would take each
/// other's frames for something that changed, and keep the window awake for ever.
final class Speck extends Rectangle {

  private static final Color ONE = Color.color(0, 0, 0, 0);
  private static final Color OTHER = Color.color(1, 1, 1, 0);

  private final Runnable before = this::before;
  private final Runnable after = this::after;

  /// The frame to come was asked for by this point.
  private boolean own;

  private boolean laidOut;

  Speck() {
    super(1, 1, ONE);
    setManaged(false);
    setMouseTransparent(true);
    sceneProperty().subscribe(this::moved);
  }

  private void moved(@Nullable Scene from, @Nullable Scene to) {
    if (from != null && from.getProperties().remove(Speck.class, this)) {
      from.removePreLayoutPulseListener(before);
      from.removePostLayoutPulseListener(after);
    }
    if (to != null && to.getProperties().putIfAbsent(Speck.class, this) == null) {
      to.addPreLayoutPulseListener(before);
      to.addPostLayoutPulseListener(after);
    }
  }

  /// Once for each frame that was not its own alone, or it would go on for ever.
  ///
  /// @param changed whether something was to be laid out in the frame
  boolean isDue(boolean changed) {
    own = !own || changed;
    return own;
  }

  private void before() {
    laidOut = getScene().getRoot().isNeedsLayout();
  }

  private void after() {
    if (isDue(laidOut)) {
      Fx.later(() -> setFill(getFill().equals(ONE) ? OTHER : ONE));
    }
  }
}
