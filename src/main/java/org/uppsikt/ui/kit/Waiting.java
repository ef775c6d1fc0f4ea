package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import org.kordamp.ikonli.feather.Feather;

/// Says that something is going on whose end is not known: a ring that turns, or a clock that
/// stands still where motion is reduced. What goes on is said in words beside it.
public final class Waiting {

  private Waiting() {}

  /// A bar that runs to and fro; hidden where motion is reduced.
  public static ProgressBar bar(Kit kit, String words) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words);
    Boxes.shown(bar, !kit.theme().still());
    return bar;
  }

  /// @param words what goes on, for a screen reader
  public static Node ring(Kit kit, String words, String... styles) {
    if (kit.theme().still()) {
      var clock = new Icon(Feather.CLOCK);
      clock.setAccessibleText(words);
      return clock;
    }
    var ring = new ProgressIndicator();
    ring.setAccessibleText(words);
    ring.getStyleClass().addAll(styles);
    return ring;
  }
}
