package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An empty place: what is empty, why, and what is next.
public final class EmptyState extends VBox {

  public EmptyState(Feather glyph, Tone tone, String title, String why) {
    getStyleClass().add("empty");
    var disc = new StackPane(new Icon(glyph).large());
    disc.getStyleClass().add("empty-disc");
    tone.on(disc);
    var heading = new Label(title);
    heading.getStyleClass().add("pane-title");
    heading.setWrapText(true);
    var text = new Label(why);
    text.getStyleClass().addAll("muted", "empty-text");
    text.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    text.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(disc, heading, text);
  }

  /// In the place of a list: where there is little room it scrolls, and pushes nothing aside.
  public Scroll scrolling() {
    var scroll = new Scroll(this);
    scroll.setFitToHeight(true);
    scroll.setMinHeight(0);
    return scroll;
  }

  /// Facts or the one button, below the words.
  public EmptyState with(Node next) {
    getChildren().add(next);
    return this;
  }
}
