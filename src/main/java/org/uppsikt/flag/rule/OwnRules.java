package org.uppsikt.flag.rule;

import java.util.List;
import java.util.stream.Stream;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings.RuleRef;

/// Turns the rules of an office into detectors: one for each, so that one that breaks is named and
/// silences no other. Of one with a phrase that cannot be read the others are looked for, and the
/// rule is named as broken all the same.
public final class OwnRules {

  /// Words alone never tell more than this.
  public static final Confidence SURE = Confidence.MEDIUM;

  /// The sentence that explains a finding, without "why.".
  public static final String WHY = "own";

  private OwnRules() {}

  /// @param rules whose phrases [OwnPhrases] has read
  public static List<Detector> detectors(List<OwnRule> rules) {
    return rules.stream().flatMap(OwnRules::detectors).toList();
  }

  private static Stream<Detector> detectors(OwnRule rule) {
    PhraseDetector detector = detector(rule);
    return Stream.concat(Stream.of(detector), detector.broken().stream());
  }

  private static PhraseDetector detector(OwnRule rule) {
    var ref = new RuleRef(rule.id(), rule.version(), WHY);
    var subject = new Subject.Breach(rule.category());
    var phrases = new PhraseRule(ref, subject, SURE, rule.phrases(), List.of());
    return new PhraseDetector(rule.id(), any -> rule.language(), List.of(phrases));
  }
}
