package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;

/// A button that shows its key: icon, words, key.
public final class KeyButton extends Button {

  private final HBox content = new HBox();
  private final String key;
  private boolean ofRow;

  /// @param id `screen.action`, unique in the window
  public KeyButton(Kit kit, String id, String text, String key) {
    this.key = key;
    setId(id);
    setText(text);
    getStyleClass().add("key-button");
    content.getStyleClass().add("key-button-content");
    var words = new Label();
    words.textProperty().bind(textProperty());
    words.setMinWidth(USE_PREF_SIZE);
    content.getChildren().add(words);
    if (!key.isEmpty()) {
      content.getChildren().add(new KeyCap(key));
      var help = kit.text(KitText.KEY_HELP, key);
      var tip = new Tooltip(kit.text(KitText.KEY_TOOLTIP, text, KeyCap.shown(key)));
      tells(help, tip, true);
      if (Letters.isOne(key)) {
        Letters.follow(this, acts -> tells(help, tip, acts));
      }
    }
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private void tells(String help, Tooltip tip, boolean acts) {
    setAccessibleHelp(acts ? help : null);
    setTooltip(acts ? tip : null);
  }

  /// The key that does the same; empty for none.
  public String key() {
    return key;
  }

  /// Stands in a row of a list: its words alone do not say about which.
  public KeyButton ofRow() {
    ofRow = true;
    return this;
  }

  /// Whether it has a meaning only beside the words of its row.
  public boolean isOfRow() {
    return ofRow;
  }

  public KeyButton icon(Feather glyph) {
    return leading(new Icon(glyph));
  }

  /// Puts something before the words, such as a ring while the button's work runs.
  public KeyButton leading(Node node) {
    content.getChildren().addFirst(node);
    return this;
  }

  public KeyButton style(String... classes) {
    getStyleClass().addAll(classes);
    return this;
  }

  public KeyButton does(Runnable action) {
    setOnAction(event -> action.run());
    return this;
  }
}
