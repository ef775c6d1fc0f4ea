package org.uppsikt.ui.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.KnownRule;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.Drift;
import org.uppsikt.domain.policy.Labels;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.RoleHolder;
import org.uppsikt.text.CategoryText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.PolicyText;
import org.uppsikt.text.RuleText;
import org.uppsikt.text.Sections;
import org.uppsikt.text.SeverityText;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.UnitSupplements;

/// Clauses, rules and findings in the reader's words.
final class PolicyWords {

  private static final Map<String, PolicyText> LANGUAGES =
      Map.of(
          "sv", PolicyText.RULE_SV,
          "nb", PolicyText.RULE_NB,
          "nn", PolicyText.RULE_NN,
          "da", PolicyText.RULE_DA,
          "fi", PolicyText.RULE_FI,
          "en", PolicyText.RULE_EN);

  private final Kit kit;
  private final PolicyInForce policy;

  PolicyWords(Kit kit, PolicyInForce policy) {
    this.kit = kit;
    this.policy = policy;
  }

  String in(Labels labels) {
    return labels.in(kit.texts().language().tag(), policy.policy().language());
  }

  /// What a clause is called in the list: its grounds, else how it begins.
  String title(ClauseRow row) {
    return row.ground().isEmpty()
        ? in(row.clause().wording())
        : row.ground().stream()
            .map(g -> in(g.label()))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  String strength(Clause clause) {
    return kit.text(PolicyText.valueOf("STRENGTH_" + clause.strength()));
  }

  static String categories(List<ListedGround> grounds) {
    return grounds.stream()
        .flatMap(g -> g.categories().stream())
        .map(Category::code)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// The provisions of the country behind the categories of these grounds.
  String provisions(List<ListedGround> grounds) {
    return policy.statutes().grounds().stream()
        .filter(
            law -> grounds.stream().anyMatch(g -> g.categories().stream().anyMatch(law::covers)))
        .map(ListedGround::section)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  String drift(Drift drift) {
    return drift.since() == null
        ? kit.text(PolicyText.DRIFT_NOW, drift.cites(), drift.now())
        : kit.text(
            PolicyText.DRIFT_SINCE,
            drift.cites(),
            drift.now(),
            kit.formats().dayAndYear(drift.since()));
  }

  String clock(ClockRule clock) {
    String task = kit.text(PolicyText.valueOf("TASK_" + clock.task()));
    if (clock.limit().isEmpty()) {
      return kit.text(
          PolicyText.CLOCK_PACE, task, kit.text(PolicyText.valueOf("PACE_" + clock.pace())));
    }
    String limit = term(clock.limit().get());
    return clock
        .target()
        .map(target -> kit.text(PolicyText.CLOCK_BOTH, task, term(target), limit))
        .orElseGet(() -> kit.text(PolicyText.CLOCK_LIMIT, task, limit));
  }

  /// What a unit's supplement tightens, each in a line.
  List<String> tightened(UnitSupplements.Kept supplement) {
    return Stream.of(
            supplement.clocks().stream().map(this::clock),
            supplement.clauses().stream()
                .map(
                    c ->
                        kit.text(
                            SupplementText.CLAUSE,
                            Sections.in(kit.texts(), c.section()),
                            strength(c))),
            supplement.approval().stream()
                .map(a -> kit.text(SupplementText.APPROVAL, a.steps().size(), a.administrators())))
        .flatMap(lines -> lines)
        .toList();
  }

  private String term(ClockRule.Term term) {
    return kit.text(PolicyText.valueOf("TERM_" + term.unit()), term.amount());
  }

  String subject(Subject subject) {
    return switch (subject) {
      case Subject.Breach breach -> category(breach.category());
      case Subject.NotGround not -> kit.text(ItemText.valueOf("NOT_" + not.kind()));
      case Subject.Matter matter ->
          switch (matter.kind()) {
            case QUESTION -> kit.text(SeverityText.QUESTION);
            case CASE -> kit.text(SeverityText.CASE);
            case PRESS -> kit.text(InboxText.PRESS);
            case EMPLOYEE -> kit.text(InboxText.EMPLOYEE);
            case REPEATED -> kit.text(InboxText.REPEATED);
            case FLOOD -> kit.text(InboxText.FLOOD);
          };
    };
  }

  private String category(Category category) {
    return policy.grounds().stream()
        .filter(ground -> ground.covers(category))
        .findFirst()
        .map(ground -> in(ground.label()))
        .orElseGet(() -> kit.text(CategoryText.valueOf(category.name())));
  }

  String why(Finding finding) {
    List<String> words = finding.whyArguments().stream().map(SafeText::harmless).toList();
    return kit.texts().why(finding.why(), words).orElseGet(() -> subject(finding.subject()));
  }

  String section(String clause) {
    return policy.clause(clause).map(Clause::section).orElse("");
  }

  /// Who answers for the channels by the guidelines, and under which clause; empty where they do
  /// not say.
  String answersForIt() {
    return policy.policy().arrangements().roles().stream()
        .filter(role -> role.duty() == RoleHolder.Duty.RESPONSIBLE)
        .findFirst()
        .map(role -> kit.text(RuleText.ANSWERS_FOR, in(role.title()), section(role.clause())))
        .orElse("");
  }

  String language(String tag) {
    return kit.text(LANGUAGES.getOrDefault(tag, PolicyText.RULE_ANY));
  }

  String categoryName(Category category) {
    return category.code() + " " + category(category);
  }

  /// "svenska, version 2, säkerhet hög".
  String about(KnownRule rule) {
    return kit.text(
        PolicyText.RULE_ABOUT,
        language(rule.language()),
        rule.version(),
        kit.text(ItemText.valueOf("SURE_" + rule.confidence())));
  }

  static Tone tone(Finding finding) {
    var check = new Check.Done(List.of(finding));
    return switch (org.uppsikt.domain.finding.Severity.of(check)) {
      case URGENT -> Tone.DANGER;
      case HIGH -> Tone.SEVERE;
      case MEDIUM -> Tone.WARN;
      case QUESTION, CASE -> Tone.ACCENT;
      case LOW, NONE -> Tone.MUTED;
      case NOT_CHECKED -> Tone.PLAIN;
    };
  }
}
