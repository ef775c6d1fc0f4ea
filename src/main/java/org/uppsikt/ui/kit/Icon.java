package org.uppsikt.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A Feather icon that grows with the text around it. Decoration only: the word beside it carries
/// the meaning.
public final class Icon extends Text {

  public Icon(Feather glyph) {
    getStyleClass().add("icon");
    setAccessibleRole(AccessibleRole.NODE);
    show(glyph);
  }

  public void show(Feather glyph) {
    setText(Character.toString(glyph.getCode()));
  }

  /// 14 px, beside 12 px text.
  public Icon small() {
    getStyleClass().add("icon-small");
    return this;
  }

  /// 20 px, in the rail.
  public Icon large() {
    getStyleClass().add("icon-large");
    return this;
  }
}
