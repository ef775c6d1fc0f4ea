package org.uppsikt.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window comes up again: where it stood, as far as a screen is still there.
final class WindowPlace {

  static final double LEAST_WIDTH = 1024;
  static final double LEAST_HEIGHT = 640;

  /// So much of the title bar must be within reach, or nobody can move the window.
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 32;

  private WindowPlace() {}

  /// Empty where it would come up out of reach, or never stood anywhere: the system places it then.
  ///
  /// @param window left, top, width, height as they were remembered; empty for none
  /// @param screens without the bars of the system
  static Optional<Rectangle2D> of(List<Double> window, List<Rectangle2D> screens) {
    if (window.size() != 4 || !window.stream().allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    double left = window.get(0);
    double top = window.get(1);
    double width = Math.max(LEAST_WIDTH, window.get(2));
    double height = Math.max(LEAST_HEIGHT, window.get(3));
    return screens.stream()
        .filter(screen -> grip(screen, left, top, width))
        .findFirst()
        .map(
            screen ->
                new Rectangle2D(
                    left,
                    top,
                    Math.min(width, Math.max(LEAST_WIDTH, screen.getWidth())),
                    Math.min(height, Math.max(LEAST_HEIGHT, screen.getHeight()))));
  }

  private static boolean grip(Rectangle2D screen, double left, double top, double width) {
    double seen = Math.min(left + width, screen.getMaxX()) - Math.max(left, screen.getMinX());
    return seen >= GRIP_WIDTH && top >= screen.getMinY() && top + GRIP_HEIGHT <= screen.getMaxY();
  }
}
