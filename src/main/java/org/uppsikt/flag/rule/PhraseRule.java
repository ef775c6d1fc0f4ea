package org.uppsikt.flag.rule;

import java.util.List;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;

/// One rule: phrases that mean the same.
///
/// @param unless phrases that, where they overlap a hit, make it mean something else ("fan av")
public record PhraseRule(
    RuleRef ref,
    Subject subject,
    Confidence confidence,
    List<String> phrases,
    List<String> unless) {

  public PhraseRule {
    phrases = List.copyOf(phrases);
    unless = List.copyOf(unless);
  }

  /// The language the rule is written for: its id begins with it.
  public String language() {
    return ref.id().substring(0, Math.max(0, ref.id().indexOf('.')));
  }
}
