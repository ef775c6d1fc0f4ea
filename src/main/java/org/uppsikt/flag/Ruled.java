package org.uppsikt.flag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.domain.rule.RuleBook;

/// Applies what an office has changed among the rules to what an engine finds: a silenced rule says
/// nothing, and a rule of the office names the clause the office gave it. Silencing takes findings
/// of that rule away and does nothing else: no other rule hears of it.
public final class Ruled implements Flagger {

  private final Flagger engine;
  private final Map<String, String> clauses;
  private final Set<String> silent;
  private final String edition;

  /// @param engine that already knows the office's own rules
  /// @param edition tells this state from every other; empty for what ships
  public Ruled(Flagger engine, RuleBook book, String edition) {
    this.engine = engine;
    this.clauses =
        book.own().stream().collect(Collectors.toUnmodifiableMap(OwnRule::id, OwnRule::clause));
    this.silent = book.silent();
    this.edition = edition;
  }

  @Override
  public Check check(String text, FlagContext context) {
    return switch (engine.check(text, context)) {
      case Check.Done done -> new Check.Done(ruled(done.findings()));
      case Check.NotChecked not ->
          new Check.NotChecked(not.reason(), ruled(not.found()), not.missing());
    };
  }

  @Override
  public boolean silences(String rule) {
    return silent.contains(rule);
  }

  @Override
  public String edition() {
    return edition;
  }

  private List<Finding> ruled(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !silent.contains(finding.rule()))
        .map(this::underItsClause)
        .toList();
  }

  private Finding underItsClause(Finding f) {
    String clause = clauses.get(f.rule());
    return clause == null
        ? f
        : new Finding(
            f.subject(),
            f.span(),
            f.source(),
            f.rule(),
            f.ruleVersion(),
            f.confidence(),
            f.why(),
            f.whyArguments(),
            clause);
  }
}
