package org.uppsikt.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;

/// What went wrong, within the pane it concerns: what happened, what was kept, what to do, one
/// button.
public final class InlineMessage extends HBox {

  private final VBox words = new VBox();

  public InlineMessage(Tone tone, String happened, String kept, String todo) {
    getStyleClass().add("inline-message");
    tone.on(this);
    words.getStyleClass().add("inline-message-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var title = line(happened);
    title.getStyleClass().add("strong");
    words.getChildren().add(title);
    for (var text : new String[] {kept, todo}) {
      if (!text.isEmpty()) {
        words.getChildren().add(line(text));
      }
    }
    getChildren().addAll(new Icon(glyph(tone)), words);
    setAccessibleText(happened + " " + kept + " " + todo);
  }

  /// The one thing to do about it.
  public InlineMessage button(Button button) {
    getChildren().add(button);
    return this;
  }

  /// As [#button], under the words, where a column has no room for both beside each other.
  public InlineMessage below(Button button) {
    words.getChildren().add(Boxes.row("inline-message-button", button));
    return this;
  }

  /// Folded away, for whoever helps.
  public InlineMessage technical(Kit kit, String detail) {
    var folded = new TitledPane(kit.text(KitText.TECHNICAL), line(detail));
    folded.setExpanded(false);
    words.getChildren().add(folded);
    return this;
  }

  private static Feather glyph(Tone tone) {
    return switch (tone) {
      case DANGER -> Feather.ALERT_OCTAGON;
      case OK -> Feather.CHECK_CIRCLE;
      case ACCENT, MUTED, PLAIN -> Feather.INFO;
      case SEVERE, WARN -> Feather.ALERT_CIRCLE;
    };
  }

  private static Label line(String text) {
    return Boxes.words(text);
  }
}
