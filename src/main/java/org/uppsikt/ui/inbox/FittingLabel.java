package org.uppsikt.ui.inbox;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// One line that says as much as it has room for: all of it, else its shorter form with the rest in
/// the tooltip, never half of a word.
final class FittingLabel extends Label {

  private final Text measure = new Text();
  private String full = "";
  private String brief = "";

  FittingLabel(String style) {
    getStyleClass().add(style);
    setMinWidth(0);
  }

  /// @param words all of it
  /// @param shorter what is said where there is no room
  void show(String words, String shorter) {
    full = words;
    brief = shorter;
    setText(words);
    setAccessibleText(words);
    setTooltip(words.equals(shorter) ? null : new Tooltip(words));
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    // What it wants does not depend on what it shows, or it would never grow back.
    measure.setText(full);
    measure.setFont(getFont());
    return Math.ceil(measure.getLayoutBounds().getWidth())
        + snappedLeftInset()
        + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    String fitting = getWidth() >= computePrefWidth(-1) ? full : brief;
    if (!fitting.equals(getText())) {
      setText(fitting);
    }
    super.layoutChildren();
  }
}
