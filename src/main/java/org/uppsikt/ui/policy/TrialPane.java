package org.uppsikt.ui.policy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.RuleText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.RuleTrial;

/// What a change would have done to the items that came last: how far it is, figures, examples.
final class TrialPane extends VBox {

  /// Examples of each kind; more tell a person nothing more.
  private static final int EXAMPLES = 10;

  private final Kit kit;
  private final RuleForm form;
  private final PolicyWords words;
  private final VBox running = Boxes.column("trial-running");
  private final VBox outcome = Boxes.column("trial-outcome");

  TrialPane(Kit kit, RuleForm form, PolicyWords words, RuleActions actions) {
    this.words = words;
    this.kit = kit;
    this.form = form;
    getStyleClass().add("trial");
    var said = Boxes.words("");
    var bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    var stop =
        new KeyButton(kit, "rule.stop", kit.text(RuleText.STOP), "").does(() -> actions.stop(form));
    running.getChildren().setAll(said, bar, stop);
    getChildren().setAll(running, outcome);
    form.progressProperty()
        .subscribe(
            now -> {
              Boxes.shown(running, now != null);
              if (now != null) {
                said.setText(kit.text(RuleText.TRYING, now.done(), now.all()));
                bar.setProgress(now.all() == 0 ? 0 : (double) now.done() / now.all());
              }
            });
    form.triedProperty().subscribe(this::show);
    form.progressProperty().subscribe(this::show);
    show();
  }

  private void show() {
    outcome.getChildren().clear();
    RuleForm.Tried tried = form.triedProperty().get();
    if (form.progressProperty().get() != null) {
      return;
    }
    if (tried == null) {
      outcome.getChildren().add(Boxes.words(kit.text(RuleText.NOT_TRIED), "muted", "small-text"));
      return;
    }
    RuleTrial.Outcome all = tried.outcome();
    int fresh = all.of(RuleTrial.Kind.NEWLY_FLAGGED).size();
    int gone = all.of(RuleTrial.Kind.NO_LONGER_FLAGGED).size();
    int other = all.of(RuleTrial.Kind.OTHERWISE).size();
    outcome
        .getChildren()
        .addAll(
            Boxes.words(kit.text(RuleText.TRIED, all.looked(), fresh, gone, other), "strong"),
            Boxes.words(kit.text(why(all)), "muted", "small-text"));
    for (RuleTrial.Kind kind : RuleTrial.Kind.values()) {
      examples(all.of(kind));
    }
  }

  private static RuleText why(RuleTrial.Outcome all) {
    if (!all.whole()) {
      return RuleText.TRIAL_STOPPED;
    }
    if (all.looked() == 0) {
      return RuleText.TRIAL_NOTHING_THERE;
    }
    return all.differences().isEmpty() ? RuleText.TRIAL_NO_DIFFERENCE : RuleText.TRIAL_KEPT;
  }

  private void examples(List<RuleTrial.Difference> all) {
    if (all.isEmpty()) {
      return;
    }
    var card = Boxes.column("card");
    all.stream().limit(EXAMPLES).map(this::example).forEach(card.getChildren()::add);
    outcome.getChildren().add(card);
    if (all.size() > EXAMPLES) {
      outcome
          .getChildren()
          .add(
              Boxes.words(
                  kit.text(RuleText.MORE_EXAMPLES, all.size() - EXAMPLES), "muted", "small-text"));
    }
  }

  private Node example(RuleTrial.Difference difference) {
    boolean lost = difference.kind() == RuleTrial.Kind.NO_LONGER_FLAGGED;
    var head =
        Boxes.row(
            "rule-name",
            new Chip(
                kit.text(RuleText.valueOf(difference.kind().name())),
                lost ? Tone.WARN : Tone.ACCENT),
            Boxes.words(
                kit.text(
                    RuleText.FROM,
                    SafeText.harmless(difference.channel()),
                    kit.formats().dayAndTime(difference.receivedAt())),
                "muted",
                "small-text"));
    var place = Boxes.column("trial-text");
    difference
        .folded()
        .ifPresentOrElse(
            as -> place.getChildren().setAll(folded(difference, place, as)),
            () -> reveal(difference, place));
    var row = Boxes.column("rule", head, place);
    if (difference.alone()) {
      row.getChildren()
          .add(
              Boxes.words(
                  kit.text(lost ? RuleText.NOTHING_ELSE_LEFT : RuleText.NOTHING_ELSE_BEFORE),
                  "muted",
                  "small-text"));
    }
    return row;
  }

  /// A threat or abuse is not shown before it is asked for.
  private Node folded(RuleTrial.Difference difference, VBox place, Category as) {
    var show = new Hyperlink(kit.text(RuleText.SHOW_FOLDED));
    show.getStyleClass().add("clause");
    show.setOnAction(event -> reveal(difference, place));
    return Boxes.column(
        "trial-text",
        Boxes.words(kit.text(RuleText.FOLDED, words.categoryName(as)), "muted"),
        show);
  }

  private void reveal(RuleTrial.Difference difference, VBox place) {
    boolean lost = difference.kind() == RuleTrial.Kind.NO_LONGER_FLAGGED;
    var text = new MarkedText(kit);
    text.show(difference.text(), marks(difference.findings(), lost));
    place.getChildren().setAll(text);
  }

  private static List<Mark> marks(List<Finding> findings, boolean lost) {
    var marks = new ArrayList<Mark>();
    for (Finding f : findings) {
      Tone tone = lost ? Tone.MUTED : PolicyWords.tone(f);
      marks.add(new Mark(f.span().start(), f.span().end(), tone, 0, !lost));
    }
    return marks;
  }
}
