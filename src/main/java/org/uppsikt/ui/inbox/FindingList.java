package org.uppsikt.ui.inbox;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.Key;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;

/// Why the item is flagged: every finding in a sentence, with its clause; then what is no ground.
final class FindingList extends VBox {

  /// So many are drawn: a text that is nothing but hits must not fill the memory with rows.
  private static final int MOST = 40;

  private final Kit kit;
  private final InboxActions actions;

  private final ItemModel model;

  FindingList(Kit kit, ItemCard card, ItemModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("findings");
    var checked = Boxes.label(card.checked(), "muted", "small-text");
    var title = Boxes.label(kit.text(title(card)), "strong");
    title.setMinWidth(USE_PREF_SIZE);
    checked.setMinWidth(0);
    var missed =
        new KeyButton(kit, "item.missed", kit.text(ItemText.MISSED), "")
            .leading(new KeyCap("G"))
            .style("flat", "quiet", "tiny")
            .does(actions.onItem()::missed);
    getChildren().add(Boxes.row("findings-head", title, Boxes.space(), checked));
    getChildren().add(body(card));
    getChildren().add(Boxes.row("findings-foot", Boxes.space(), missed));
    // Of what is not shown nothing is said, not even that the check found nothing.
    Boxes.shown(this, !card.checked().isEmpty() || !card.checkFailed().isEmpty());
  }

  /// Where nothing was found there is nothing to give a reason for, whether the check ran to its
  /// end or not.
  private static Key title(ItemCard card) {
    Key nothing = card.checkFailed().isEmpty() ? ItemText.NOTHING_FOUND : Severity.UNCHECKED.word();
    return card.findings().isEmpty() ? nothing : ItemText.WHY;
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
    List<ItemCard.Finding> drawn = drawn(card.findings());
    drawn.forEach(finding -> box.getChildren().add(finding(finding)));
    int left = card.findings().size() - drawn.size();
    if (!OwnText.hidden(model)) {
      card.notGrounds().stream().limit(MOST).forEach(n -> box.getChildren().add(notGround(n)));
      left += Math.max(0, card.notGrounds().size() - MOST);
    }
    if (left > 0) {
      var more = Boxes.words(kit.text(ItemText.FINDINGS_LEFT, left), "muted");
      more.setId("item.findings.left");
      box.getChildren().add(Boxes.row("finding", Boxes.grow(more)));
    }
    return box;
  }

  /// The first of each category, however far into the text it stands, then those that come first.
  private static List<ItemCard.Finding> drawn(List<ItemCard.Finding> all) {
    if (all.size() <= MOST) {
      return all;
    }
    var categories = new HashSet<String>();
    Stream<ItemCard.Finding> firsts = all.stream().filter(f -> categories.add(f.category()));
    return Stream.concat(firsts.toList().stream(), all.stream())
        .distinct()
        .limit(MOST)
        .sorted(Comparator.comparingInt(ItemCard.Finding::number))
        .toList();
  }

  private HBox finding(ItemCard.Finding finding) {
    var number = Boxes.label(badge(finding), "finding-number");
    finding.tone().on(number);
    number.setMinWidth(USE_PREF_SIZE);
    boolean folded = OwnText.hidden(model);
    var why = wrapped(folded ? kit.text(ItemText.WHY_FOLDED) : finding.why());
    // It takes a second line before anything of the provision is cut.
    var source = Boxes.words(finding.source(), "muted", "small-text", "finding-source");
    source.setMinWidth(0);
    var clause = clause(finding.clause(), "item.finding." + finding.number() + ".clause");
    clause.setMinWidth(USE_PREF_SIZE);
    var foot = Boxes.row("finding-foot", clause, Boxes.grow(source));
    var words = Boxes.column("finding-words", head(finding), why, foot);
    String verdict = model.extraProperty().get().verdicts().getOrDefault(finding.number(), "");
    if (!verdict.isEmpty()) {
      words.getChildren().add(Boxes.words(verdict, "muted", "small-text", "verdict"));
    }
    var row = Boxes.row("finding", number, Boxes.grow(words));
    row.setId("item.finding." + finding.number());
    row.setOnMouseClicked(event -> actions.onItem().chooseFinding(finding.number()));
    return row;
  }

  /// The number that stands in the text; a dash where it is the sender that was noticed.
  private static String badge(ItemCard.Finding finding) {
    return finding.inText() ? Integer.toString(finding.number()) : "–";
  }

  /// The category, and on the chosen finding the keys to speak about it.
  private HBox head(ItemCard.Finding finding) {
    var category = Boxes.words(finding.category(), "strong");
    category.setMinWidth(0);
    category.setId("item.finding." + finding.number() + ".category");
    var not =
        new KeyButton(
                kit, "item.not-breach." + finding.number(), kit.text(ItemText.NOT_VIOLATION), "")
            .leading(new KeyCap("E"))
            .style("flat", "quiet", "tiny")
            .does(() -> about(finding.number(), actions.onItem()::notABreach));
    var wrong =
        new KeyButton(kit, "item.wrong." + finding.number(), kit.text(ItemText.WRONG_CATEGORY), "")
            .leading(new KeyCap("K"))
            .style("flat", "quiet", "tiny")
            .does(() -> about(finding.number(), actions.onItem()::wrongCategory));
    var head = Boxes.row("finding-head", category, Boxes.space(), not, wrong);
    // The model stays when the next item is painted: heard otherwise, it keeps every item ever
    // seen.
    Attached.to(head)
        .on(
            model.findingProperty(),
            chosen -> {
              Boxes.shown(not, chosen.intValue() == finding.number());
              Boxes.shown(wrong, chosen.intValue() == finding.number());
            });
    return head;
  }

  private void about(int number, Runnable say) {
    actions.onItem().chooseFinding(number);
    say.run();
  }

  private HBox notGround(ItemCard.NotGround notGround) {
    var words = wrapped(notGround.text() + " " + notGround.instead());
    words.getStyleClass().add("muted");
    var id = "item.not-ground." + notGround.clause().id();
    return Boxes.row(
        "not-ground",
        new Icon(Feather.MESSAGE_CIRCLE),
        // Beside the words the provision would be cut.
        Boxes.grow(Boxes.column("finding-words", words, clause(notGround.clause(), id))));
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
