package org.uppsikt.ui.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// Icon and word in the colour of a severity or a state.
public final class SeverityTag extends Label {

  private final Kit kit;
  private final Icon icon = new Icon(Feather.INFO);

  public SeverityTag(Kit kit) {
    this.kit = kit;
    getStyleClass().add("severity");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(Severity severity) {
    show(severity.icon(), kit.text(severity.word()), severity.tone());
  }

  /// A state instead of a severity, such as "I utkorgen".
  public void show(Feather glyph, String word, Tone tone) {
    icon.show(glyph);
    setText(word);
    tone.on(this);
  }
}
