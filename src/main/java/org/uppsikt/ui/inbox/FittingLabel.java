package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// One line that says as much as it has room for: all of it, else a shorter form with the rest in
/// the tooltip, never half of a word.
final class FittingLabel extends Label {

  private final Text measure = new Text();
  private List<String> forms = List.of("");

  FittingLabel(String style) {
    getStyleClass().add(style);
    setMinWidth(0);
  }

  /// @param longestFirst all of it, then what is said where there is no room for that
  void show(String... longestFirst) {
    forms = List.of(longestFirst);
    String words = forms.getFirst();
    setText(words);
    setAccessibleText(words);
    setTooltip(words.equals(forms.getLast()) ? null : new Tooltip(words));
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    // What it wants does not depend on what it shows, or it would never grow back.
    return width(forms.getFirst());
  }

  private double width(String words) {
    measure.setText(words);
    measure.setFont(getFont());
    return Math.ceil(measure.getLayoutBounds().getWidth())
        + snappedLeftInset()
        + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    String fitting =
        forms.stream()
            .filter(words -> getWidth() >= width(words))
            .findFirst()
            .orElse(forms.getLast());
    if (!fitting.equals(getText())) {
      setText(fitting);
    }
    super.layoutChildren();
  }
}
