package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Why the item is flagged: every finding in a sentence, with its clause; then what is no ground.
final class FindingList extends VBox {

  private final Kit kit;
  private final InboxActions actions;

  FindingList(Kit kit, ItemCard card, InboxActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("findings");
    var checked = Boxes.label(card.checked(), "muted", "small-text");
    var title = Boxes.label(kit.text(ItemText.WHY), "strong");
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().add(Boxes.row("findings-head", title, Boxes.space(), checked));
    getChildren().add(body(card));
  }

  private Node body(ItemCard card) {
    if (!card.checkFailed().isEmpty()) {
      var again =
          new KeyButton(kit, "item.check-again", kit.text(ItemText.CHECK_AGAIN), "")
              .style("small")
              .does(actions::checkAgain);
      var failed =
          new InlineMessage(Tone.WARN, card.checkFailed(), "", kit.text(ItemText.NOT_CHECKED))
              .button(again);
      boolean nothing = card.findings().isEmpty() && card.notGrounds().isEmpty();
      return nothing ? failed : Boxes.column("findings-failed", failed, found(card));
    }
    return found(card);
  }

  private Node found(ItemCard card) {
    var box = Boxes.column("card");
    if (card.findings().isEmpty()) {
      box.getChildren()
          .add(Boxes.row("finding", Boxes.label(kit.text(ItemText.NO_FINDING), "muted")));
    }
    card.findings().forEach(finding -> box.getChildren().add(finding(finding)));
    card.notGrounds().forEach(notGround -> box.getChildren().add(notGround(notGround)));
    return box;
  }

  private HBox finding(ItemCard.Finding finding) {
    var number = Boxes.label(Integer.toString(finding.number()), "finding-number");
    finding.tone().on(number);
    number.setMinWidth(USE_PREF_SIZE);
    var why = wrapped(finding.why());
    var source = Boxes.label(finding.source(), "muted", "small-text");
    var foot =
        Boxes.row(
            "finding-foot",
            clause(finding.clause(), "item.finding." + finding.number() + ".clause"),
            Boxes.space(),
            source);
    var words = Boxes.column("finding-words", Boxes.label(finding.category(), "strong"), why, foot);
    return Boxes.row("finding", number, Boxes.grow(words));
  }

  private HBox notGround(ItemCard.NotGround notGround) {
    var words = wrapped(notGround.text() + " " + notGround.instead());
    words.getStyleClass().add("muted");
    var id = "item.not-ground." + notGround.clause().id();
    return Boxes.row(
        "not-ground",
        new Icon(Feather.MESSAGE_CIRCLE),
        Boxes.grow(words),
        clause(notGround.clause(), id));
  }

  private Hyperlink clause(ItemCard.Clause clause, String id) {
    var link = new Hyperlink(clause.text());
    link.setId(id);
    link.getStyleClass().add("clause");
    link.setOnAction(event -> actions.openClause(clause.id()));
    Boxes.shown(link, !clause.text().isEmpty());
    return link;
  }

  private static Label wrapped(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
