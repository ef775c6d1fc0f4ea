package org.uppsikt.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Font;

/// One emoji in a line of text: 1.15 em, standing on the baseline.
final class EmojiView extends ImageView {

  private static final double EM = 1.15;
  private static final double ABOVE_BASELINE = 0.84;

  EmojiView(Image image, String characters, ObservableValue<Font> font) {
    super(image);
    setPreserveRatio(true);
    setSmooth(true);
    fitHeightProperty().bind(font.map(f -> f.getSize() * EM));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(characters);
  }

  @Override
  public double getBaselineOffset() {
    return getFitHeight() * ABOVE_BASELINE;
  }
}
