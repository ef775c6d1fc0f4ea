package org.uppsikt.ui.inbox;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SeverityTag;

/// The head of the open item: severity, title and due clock; when it came and who has it. In a low
/// window it is one line, and the rest is for the end of what scrolls under it.
final class ItemHeader extends VBox {

  private static final double LEAST = 64;
  private final Kit kit;
  private final boolean low;
  private final VBox facts;

  ItemHeader(Kit kit, ItemCard card, boolean low) {
    setUserData(card.id());
    this.kit = kit;
    this.low = low;
    getStyleClass().add("item-head");
    var severity = new SeverityTag(kit);
    var state = card.state();
    if (state == null) {
      severity.show(card.severity());
    } else {
      severity.show(state.icon(), state.word(), state.tone());
    }
    severity.getStyleClass().add(low ? "severity-plain" : "severity-large");
    // Its end names the channel: it takes a second line before that is lost.
    var title = Boxes.words(card.title(), low ? "strong" : "pane-title");
    title.setMinWidth(0);
    var due = Boxes.label(card.due(), "item-due");
    due.setMinWidth(USE_PREF_SIZE);
    if (!card.due().isEmpty()) {
      due.setGraphic(new Icon(Feather.CLOCK));
    }
    card.dueTone().on(due);
    Label unseen = unseen(card);
    var received = Boxes.words(card.received(), "muted");
    setMinHeight(USE_PREF_SIZE);
    facts =
        Boxes.column(
            "item-facts-below",
            Boxes.row("item-facts", Boxes.grow(received), held(card)),
            registration(card));
    if (low) {
      getChildren().add(Boxes.wrapping("item-line", severity, unseen, title, until(card, due)));
    } else {
      var line = Boxes.row("item-title", severity, unseen, title, Boxes.space(), due);
      getChildren().addAll(line, facts);
    }
  }

  /// When it came, who has it and how it is kept: in a low window not among the children.
  VBox facts() {
    return facts;
  }

  /// At least as high as its title and facts; what is said below them makes it grow.
  @Override
  protected double computePrefHeight(double width) {
    double least = low ? 0 : Math.rint(kit.theme().px(LEAST));
    return Math.max(least, super.computePrefHeight(width));
  }

  /// Without what no decision needs, for where another pane takes the room.
  ItemHeader brief() {
    Boxes.shown(facts.getChildren().getLast(), false);
    return this;
  }

  private static Label registration(ItemCard card) {
    var words = Boxes.words(card.registration(), "muted", "small-text");
    words.setId("item.registration");
    return words;
  }

  private static Label unseen(ItemCard card) {
    var unseen = Boxes.whole(card.unseen(), "row-unseen");
    unseen.setId("item.unseen");
    unseen.setGraphic(new Icon(Feather.EYE_OFF).small());
    Boxes.shown(unseen, !card.unseen().isEmpty());
    return unseen;
  }

  private static HBox holder(ItemCard card) {
    var box = Boxes.row("item-held");
    var holder = card.holder();
    if (holder != null) {
      var as = holder.me() ? Avatar.Who.ME : Avatar.Who.OTHER;
      box.getChildren().add(new Avatar(holder.name(), as).small());
    }
    return box;
  }

  /// Two initials have no line of their own.
  private static HBox until(ItemCard card, Label due) {
    HBox who = holder(card);
    Boxes.shown(who, !who.getChildren().isEmpty());
    return Boxes.row("item-until", due, who);
  }

  private static HBox held(ItemCard card) {
    HBox box = holder(card);
    Label words = Boxes.label(card.held(), "muted");
    words.setMinWidth(USE_PREF_SIZE);
    box.getChildren().add(words);
    return box;
  }
}
