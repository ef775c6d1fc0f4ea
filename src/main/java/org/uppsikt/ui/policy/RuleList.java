package org.uppsikt.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.RuleChange;
import org.uppsikt.text.PolicyText;
import org.uppsikt.text.RuleText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;

/// The rules that flag under a clause: what each reads, how it has done, whether it is silent and
/// why, and what can be changed.
final class RuleList {

  /// A rule that hit fewer times says nothing of how it does.
  private static final int ENOUGH = 6;

  private static final int THIRD = 3;

  private final Kit kit;
  private final RuleActions actions;

  RuleList(Kit kit, RuleActions actions) {
    this.kit = kit;
    this.actions = actions;
  }

  List<Node> of(List<KnownRule> rules, ClauseRow row, PolicyModel.Read read) {
    var words = new PolicyWords(kit, read.standing().policy());
    List<Node> nodes = new ArrayList<>();
    var head = Boxes.row("rule-head", Boxes.grow(Boxes.words(counted(rules), "strong")));
    if (!row.ground().isEmpty()) {
      head.getChildren()
          .add(
              new KeyButton(kit, "policy.rule.new", kit.text(RuleText.NEW), "N")
                  .icon(Feather.PLUS)
                  .does(() -> actions.open(RuleForm.Kind.NEW, "")));
    }
    nodes.add(head);
    if (!rules.isEmpty()) {
      var box = Boxes.column("card", columns());
      box.setId("policy.rules");
      rules.forEach(rule -> box.getChildren().add(rule(rule, read, words)));
      nodes.add(box);
      rules.stream()
          .filter(r -> oftenWrong(r, read))
          .findFirst()
          .map(this::warning)
          .ifPresent(nodes::add);
    }
    return nodes;
  }

  private String counted(List<KnownRule> rules) {
    return rules.isEmpty()
        ? kit.text(PolicyText.NO_RULES)
        : kit.text(PolicyText.RULES, rules.size());
  }

  private Node columns() {
    return Boxes.row(
        "rule-columns",
        Boxes.grow(Boxes.label(kit.text(RuleText.RULE), "muted", "small-text")),
        figure(kit.text(RuleText.HITS)),
        figure(kit.text(RuleText.UPHELD)),
        figure(kit.text(RuleText.OVERTURNED)));
  }

  private static Label figure(String words) {
    return Boxes.label(words, "rule-figure", "muted", "small-text");
  }

  private Node rule(KnownRule rule, PolicyModel.Read read, PolicyWords words) {
    Optional<RuleChange> silenced = read.rules().silenced(rule.id());
    var name = new FlowPane(Boxes.words(rule.id(), "medium-weight"));
    name.getStyleClass().add("rule-name");
    name.setMinWidth(0);
    if (OwnRule.isOwn(rule.id())) {
      name.getChildren().add(new Chip(kit.text(RuleText.OWN), Tone.ACCENT));
    } else if (silenced.isPresent()) {
      name.getChildren().add(new Chip(kit.text(RuleText.SILENT), Tone.WARN));
    }
    if (rule.subject() instanceof Subject.Breach(var category)
        && read.standing().policy().askedByLaw(category)) {
      name.getChildren().add(new Chip(kit.text(RuleText.BY_LAW), Tone.PLAIN));
    }
    HBox line = Boxes.row("rule-line", Boxes.grow(name));
    line.getChildren().addAll(figures(read.rules().tallies().get(rule.id())));
    var row = Boxes.column("rule", line, Boxes.words(words.about(rule), "muted", "small-text"));
    if (!rule.samples().isEmpty()) {
      row.getChildren().add(Boxes.words(String.join(" · ", rule.samples()), "small-text"));
    }
    changed(rule, read).ifPresent(who -> row.getChildren().add(Boxes.words(who, "small-text")));
    row.getChildren().add(buttons(rule, silenced.isPresent()));
    row.setAccessibleText(rule.id() + ", " + words.about(rule));
    return row;
  }

  /// "Eva Lind, 2 maj 2026: ”träffade mest skämt”".
  private Optional<String> changed(KnownRule rule, PolicyModel.Read read) {
    return read.rules()
        .book()
        .newest(rule.id())
        .filter(c -> c.kind() != RuleChange.Kind.HEARD)
        .map(
            change ->
                kit.text(
                    RuleText.CHANGED_BY,
                    read.rules().names().getOrDefault(change.by(), ""),
                    kit.formats().dayAndTime(change.at()),
                    SafeText.harmless(change.reason())));
  }

  private List<Label> figures(Feedback.@Nullable Tally tally) {
    if (tally == null) {
      return List.of(number(0, false), number(0, false), number(0, false));
    }
    return List.of(
        number(tally.hits(), false),
        number(tally.upheld(), false),
        number(tally.overturned(), isOftenWrong(tally)));
  }

  private Label number(int count, boolean warns) {
    var label = Boxes.whole(kit.formats().count(count), "rule-figure");
    if (warns) {
      label.getStyleClass().add("strong");
      Tone.WARN.on(label);
    }
    return label;
  }

  private Node buttons(KnownRule rule, boolean silent) {
    var row = Boxes.row("rule-buttons");
    if (OwnRule.isOwn(rule.id())) {
      row.getChildren()
          .addAll(
              link(rule, RuleForm.Kind.CHANGE, RuleText.CHANGE),
              link(rule, RuleForm.Kind.DROP, RuleText.DROP));
    } else if (silent) {
      row.getChildren().add(link(rule, RuleForm.Kind.HEAR, RuleText.HEAR));
    } else {
      row.getChildren().add(link(rule, RuleForm.Kind.SILENCE, RuleText.SILENCE));
    }
    return row;
  }

  private Hyperlink link(KnownRule rule, RuleForm.Kind kind, RuleText words) {
    var link = new Hyperlink(kit.text(words));
    link.setId("policy.rule." + rule.id() + "." + kind.name().toLowerCase(Locale.ROOT));
    link.getStyleClass().add("clause");
    link.setAccessibleText(kit.text(words) + " " + rule.id());
    link.setOnAction(event -> actions.open(kind, rule.id()));
    return link;
  }

  private static boolean oftenWrong(KnownRule rule, PolicyModel.Read read) {
    Feedback.Tally tally = read.rules().tallies().get(rule.id());
    return tally != null && isOftenWrong(tally) && read.rules().silenced(rule.id()).isEmpty();
  }

  private static boolean isOftenWrong(Feedback.Tally tally) {
    return tally.hits() >= ENOUGH && tally.overturned() * THIRD >= tally.hits();
  }

  /// Nothing hangs on it: a person decides what to do about the rule.
  private Node warning(KnownRule rule) {
    RuleForm.Kind kind = OwnRule.isOwn(rule.id()) ? RuleForm.Kind.CHANGE : RuleForm.Kind.SILENCE;
    return new InlineMessage(
            Tone.WARN,
            kit.text(RuleText.OFTEN_WRONG, rule.id()),
            "",
            kit.text(RuleText.OFTEN_WRONG_DO))
        .button(
            new KeyButton(kit, "policy.rule.try", kit.text(RuleText.TRY_CHANGE), "")
                .does(() -> actions.open(kind, rule.id())));
  }
}
