package org.uppsikt.ui.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.FoundBy;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;

/// A text is tried against the guidelines: what is found, where, why and under which clause. The
/// text is kept nowhere.
final class TryPane extends StackPane {

  private static final int ROWS = 5;

  private final Kit kit;
  private final PolicyModel model;
  private final PolicyActions actions;
  private final VBox outcome = Boxes.column("tried");

  TryPane(Kit kit, PolicyModel model, PolicyActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("try-pane");
    var field =
        Field.lines("policy.text", kit.text(PolicyText.TRY_TITLE), model.textProperty(), ROWS)
            .help(kit.text(PolicyText.TRY_KEPT));
    ((TextArea) field.control()).setPromptText(kit.text(PolicyText.TRY_PROMPT));
    var go =
        new KeyButton(kit, "policy.try", kit.text(PolicyText.TRY), "Ctrl+Enter")
            .style("accent")
            .does(actions::tryOut);
    var empty =
        new KeyButton(kit, "policy.clear", kit.text(PolicyText.CLEAR), "Esc")
            .style("flat")
            .does(actions::clear);
    go.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
    var page =
        Boxes.column(
            "detail-page", field, Boxes.row("try-buttons", Boxes.space(), empty, go), outcome);
    getChildren().setAll(new Scroll(page));
    Attached.to(this).on(model.triedProperty(), this::show);
  }

  private void show(PolicyModel.@Nullable Tried tried) {
    outcome.getChildren().clear();
    var read = model.readProperty().get();
    if (tried == null || read == null) {
      return;
    }
    var words = new PolicyWords(kit, read.standing().policy());
    List<Finding> found = found(tried.check(), false);
    List<Finding> allowed = found(tried.check(), true);
    var text = new MarkedText(kit);
    text.setId("policy.tried");
    text.show(tried.text(), marks(found, allowed));
    outcome.getChildren().add(text);
    if (tried.check() instanceof Check.NotChecked not) {
      outcome
          .getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN,
                  kit.text(ItemText.valueOf("CHECK_" + not.reason())),
                  "",
                  kit.text(ItemText.NOT_CHECKED)));
    }
    outcome
        .getChildren()
        .add(Boxes.words(kit.text(PolicyText.FOUND, found.size(), allowed.size()), "strong"));
    if (!found.isEmpty() || !allowed.isEmpty()) {
      outcome.getChildren().add(card(found, allowed, words));
    }
  }

  private VBox card(List<Finding> found, List<Finding> allowed, PolicyWords words) {
    var card = Boxes.column("card");
    int number = 0;
    for (Finding finding : found) {
      number++;
      var badge = Boxes.whole(Integer.toString(number), "finding-number");
      PolicyWords.tone(finding).on(badge);
      card.getChildren().add(row(badge, finding, words, number));
    }
    for (Finding finding : allowed) {
      number++;
      var tick = new Icon(Feather.CHECK_CIRCLE);
      Tone.OK.on(tick);
      card.getChildren().add(row(tick, finding, words, number));
    }
    return card;
  }

  private Node row(Node badge, Finding finding, PolicyWords words, int number) {
    boolean allowed = finding.subject() instanceof Subject.NotGround;
    String name = words.subject(finding.subject());
    var head =
        Boxes.row(
            "finding-foot",
            Boxes.words(allowed ? kit.text(PolicyText.ALLOWED, name) : name, "strong"),
            Boxes.space(),
            clause(finding, words, number));
    var said =
        Boxes.column(
            "finding-words",
            head,
            Boxes.words(words.why(finding)),
            Boxes.words(FoundBy.words(kit, finding), "muted", "small-text"));
    return Boxes.row("finding", badge, Boxes.grow(said));
  }

  private Hyperlink clause(Finding finding, PolicyWords words, int number) {
    var link = new Hyperlink(words.section(finding.clause()));
    link.setId("policy.finding." + number + ".clause");
    link.getStyleClass().add("clause");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> actions.choose(finding.clause()));
    Boxes.shown(link, !link.getText().isEmpty());
    return link;
  }

  private static List<Mark> marks(List<Finding> found, List<Finding> allowed) {
    var marks = new ArrayList<Mark>();
    for (Finding finding : found) {
      var span = finding.span();
      marks.add(
          new Mark(span.start(), span.end(), PolicyWords.tone(finding), marks.size() + 1, true));
    }
    allowed.forEach(
        f -> marks.add(new Mark(f.span().start(), f.span().end(), Tone.MUTED, 0, false)));
    return marks;
  }

  private static List<Finding> found(Check check, boolean allowed) {
    return check.findingsOrNone().stream()
        .filter(f -> f.subject() instanceof Subject.NotGround == allowed)
        .sorted(Comparator.comparingInt(f -> f.span().start()))
        .toList();
  }
}
