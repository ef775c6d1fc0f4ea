package org.uppsikt.flag.rule;

import java.util.List;
import java.util.Set;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Findings.RuleRef;

/// One rule: phrases that mean the same.
///
/// @param phrases each with a [Mark] before it where it must be said of somebody in particular
/// @param unless phrases that, where they overlap a hit, make it mean something else ("fan av")
/// @param anywhere those of the phrases that are found in a text of any language: they resemble
///     nothing in the others
public record PhraseRule(
    RuleRef ref,
    Subject subject,
    Confidence confidence,
    List<String> phrases,
    List<String> unless,
    Set<String> anywhere) {

  public PhraseRule {
    phrases = List.copyOf(phrases);
    unless = List.copyOf(unless);
    anywhere = Set.copyOf(anywhere);
  }

  /// One that is found in texts of its own language alone.
  public PhraseRule(
      RuleRef ref,
      Subject subject,
      Confidence confidence,
      List<String> phrases,
      List<String> unless) {
    this(ref, subject, confidence, phrases, unless, Set.of());
  }

  /// The language the rule is written for: its id begins with it.
  public String language() {
    return ref.id().substring(0, Math.max(0, ref.id().indexOf('.')));
  }
}
