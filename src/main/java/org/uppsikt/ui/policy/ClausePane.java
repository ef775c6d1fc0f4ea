package org.uppsikt.ui.policy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Arrangements;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.NonGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.text.PolicyText;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Guidelines;

/// One clause: what it says, what it rests on, what has drifted, what flags it, what it arranges.
final class ClausePane extends StackPane {

  private final Kit kit;
  private final PolicyModel model;
  private final RuleActions actions;
  private final VBox place = Boxes.column("detail");

  ClausePane(Kit kit, PolicyModel model, RuleActions actions) {
    this.actions = actions;
    this.kit = kit;
    this.model = model;
    getStyleClass().add("clause-pane");
    var messages =
        Boxes.column(
            "detail-notice",
            new NoticePlace(kit, model.noticeProperty()),
            new RecheckPlace(kit, model.recheckProperty(), actions));
    getChildren().setAll(new Scroll(Boxes.column("detail-page", messages, place)));
    Attached.to(this)
        .on(model.readProperty(), read -> fill())
        .on(model.chosenProperty(), chosen -> fill());
  }

  private void fill() {
    place.getChildren().clear();
    var read = model.readProperty().get();
    if (read == null) {
      return;
    }
    outOfPeriod(read.standing());
    ClauseRow.of(read).stream()
        .filter(row -> row.is(model.chosenProperty().get()))
        .findFirst()
        .ifPresent(row -> show(row, read));
  }

  private void outOfPeriod(Guidelines.Standing standing) {
    var to = standing.policy().policy().document().validTo();
    if (!standing.inPeriod() && to != null) {
      place
          .getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN,
                  kit.text(PolicyText.PERIOD_OVER, kit.formats().dayAndYear(to)),
                  kit.text(PolicyText.PERIOD_KEPT),
                  kit.text(PolicyText.PERIOD_DO)));
    }
  }

  private void show(ClauseRow row, PolicyModel.Read read) {
    PolicyInForce policy = read.standing().policy();
    var words = new PolicyWords(kit, policy);
    String name = row.ground().isEmpty() ? "" : words.title(row);
    var title =
        Boxes.words(
            (Sections.in(kit.texts(), row.clause().section()) + " " + name).strip(), "pane-title");
    place
        .getChildren()
        .addAll(
            Boxes.row(
                "clause-head",
                Boxes.grow(title),
                new Chip(words.strength(row.clause()), Tone.PLAIN)),
            Boxes.words(
                row.id() + (row.statute() ? "" : ", " + kit.text(PolicyText.OUR_WORDS)),
                "muted",
                "small-text"),
            Boxes.words(words.in(row.clause().wording()), "clause-words"));
    chips(row, words);
    row.drift()
        .forEach(
            drift ->
                place
                    .getChildren()
                    .add(
                        new InlineMessage(
                            Tone.WARN, words.drift(drift), "", kit.text(PolicyText.DRIFT_DO))));
    place.getChildren().addAll(new RuleList(kit, actions).of(rules(row, read), row, read));
    arranged(row, policy.policy().arrangements(), words);
  }

  private void chips(ClauseRow row, PolicyWords words) {
    if (row.ground().isEmpty()) {
      return;
    }
    var chips = new FlowPane();
    chips.getStyleClass().add("policy-chips");
    chip(chips, kit.text(PolicyText.CATEGORY, PolicyWords.categories(row.ground())));
    String provisions = words.provisions(row.ground());
    if (!row.statute() && !provisions.isEmpty()) {
      chip(chips, provisions);
    }
    if (row.ground().stream().anyMatch(ListedGround::removalDuty)) {
      chip(chips, kit.text(PolicyText.REMOVAL_DUTY));
    }
    row.ground().stream()
        .flatMap(g -> g.asks().stream())
        .distinct()
        .sorted()
        .forEach(ask -> chip(chips, kit.text(PolicyText.valueOf("ASK_" + ask))));
    place.getChildren().add(chips);
  }

  private static void chip(FlowPane chips, String words) {
    chips.getChildren().add(new Chip(words, Tone.PLAIN));
  }

  /// The rules that flag under this clause: by its categories, as a matter, or as no ground; the
  /// office's own first, then those of its language.
  private static List<KnownRule> rules(ClauseRow row, PolicyModel.Read read) {
    String own = read.standing().policy().policy().language();
    return read.rules().known().stream()
        .filter(rule -> under(rule, row, read))
        .collect(Collectors.toMap(KnownRule::id, rule -> rule, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((KnownRule rule) -> !OwnRule.isOwn(rule.id()))
                .thenComparing(rule -> !rule.language().equals(own)))
        .toList();
  }

  private static boolean under(KnownRule rule, ClauseRow row, PolicyModel.Read read) {
    PolicyInForce policy = read.standing().policy();
    if (OwnRule.isOwn(rule.id())) {
      return read.rules().book().own().stream()
          .anyMatch(own -> own.id().equals(rule.id()) && row.is(own.clause()));
    }
    return switch (rule.subject()) {
      case Subject.Breach b -> row.ground().stream().anyMatch(g -> g.covers(b.category()));
      case Subject.Matter m -> row.is(policy.policy().matters().getOrDefault(m.kind().name(), ""));
      case Subject.NotGround n -> nonGround(policy, n.kind(), row);
    };
  }

  private static boolean nonGround(PolicyInForce policy, NonGround kind, ClauseRow row) {
    return policy.nonGround(kind).filter(n -> row.is(n.clause())).isPresent();
  }

  private void arranged(ClauseRow row, Arrangements all, PolicyWords words) {
    List<String> lines =
        Stream.of(
                all.clocks().stream().filter(c -> row.is(c.clause())).map(words::clock),
                all.roles().stream()
                    .filter(r -> row.is(r.clause()))
                    .map(r -> kit.text(PolicyText.HOLDER, words.in(r.title()))),
                all.approval().steps().stream()
                    .filter(s -> row.is(s.clause()))
                    .map(s -> kit.text(PolicyText.APPROVES, words.in(s.title()))),
                all.templates().stream()
                    .filter(t -> row.is(t.clause()))
                    .map(t -> kit.text(PolicyText.TEMPLATE, words.in(t.text()))))
            .flatMap(s -> s)
            .toList();
    if (!lines.isEmpty()) {
      place.getChildren().add(Boxes.words(kit.text(PolicyText.ARRANGED), "strong"));
      lines.forEach(line -> place.getChildren().add(Boxes.words(line)));
    }
  }
}
