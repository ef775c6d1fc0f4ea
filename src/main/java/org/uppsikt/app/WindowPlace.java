package org.uppsikt.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// Where the window comes up again: where it stood, as far as a screen is still there.
final class WindowPlace {

  static final double LEAST_WIDTH = 1024;
  static final double LEAST_HEIGHT = 640;

  /// So much of the title bar must be within reach, or nobody can move the window.
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 32;

  /// As large as the pictures of it.
  private static final double WIDTH = 1280;

  private static final double HEIGHT = 800;

  private WindowPlace() {}

  /// How large it comes up where it never stood, or where its screen is gone: no larger than the
  /// screen on which the system places it, or its right and its bottom would be out of sight.
  ///
  /// @param screen without the bars of the system
  static Dimension2D first(Rectangle2D screen) {
    return new Dimension2D(
        Math.max(LEAST_WIDTH, Math.min(WIDTH, screen.getWidth())),
        Math.max(LEAST_HEIGHT, Math.min(HEIGHT, screen.getHeight())));
  }

  /// Where it stands as it is left. Filling the screen it keeps the place it had before, and so it
  /// does while it is put away: systems move it far out of sight then.
  ///
  /// @param was where it stood before
  static List<Double> left(Stage stage, List<Double> was) {
    return stage.isMaximized() || stage.isIconified()
        ? was
        : List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

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
            screen -> {
              double fitting = Math.min(width, Math.max(LEAST_WIDTH, screen.getWidth()));
              double high = Math.min(height, Math.max(LEAST_HEIGHT, screen.getHeight()));
              var there = new Rectangle2D(left, top, fitting, high);
              return isWhole(there, screens) ? there : within(screen, there);
            });
  }

  /// Whether all of it is seen, be it on two screens side by side.
  private static boolean isWhole(Rectangle2D window, List<Rectangle2D> screens) {
    double seen = 0;
    for (Rectangle2D screen : screens) {
      seen +=
          Math.max(
                  0,
                  overlap(window.getMinX(), window.getMaxX(), screen.getMinX(), screen.getMaxX()))
              * Math.max(
                  0,
                  overlap(window.getMinY(), window.getMaxY(), screen.getMinY(), screen.getMaxY()));
    }
    return seen >= window.getWidth() * window.getHeight();
  }

  private static double overlap(double from, double to, double first, double last) {
    return Math.min(to, last) - Math.max(from, first);
  }

  /// The same window, moved until its right and its bottom are on the screen.
  private static Rectangle2D within(Rectangle2D screen, Rectangle2D window) {
    double left = Math.min(window.getMinX(), screen.getMaxX() - window.getWidth());
    double top = Math.min(window.getMinY(), screen.getMaxY() - window.getHeight());
    return new Rectangle2D(
        Math.max(left, screen.getMinX()),
        Math.max(top, screen.getMinY()),
        window.getWidth(),
        window.getHeight());
  }

  private static boolean grip(Rectangle2D screen, double left, double top, double width) {
    double seen = Math.min(left + width, screen.getMaxX()) - Math.max(left, screen.getMinX());
    return seen >= GRIP_WIDTH && top >= screen.getMinY() && top + GRIP_HEIGHT <= screen.getMaxY();
  }
}
