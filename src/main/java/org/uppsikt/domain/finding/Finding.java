package org.uppsikt.domain.finding;

import java.util.List;
import org.uppsikt.domain.policy.Category;

/// One thing a check found, in its final shape: stored when it was found, because rules change and
/// the reason must not (facts-channels 0.8).
///
/// @param source what kind of thing found it
/// @param rule id of the rule or detector
/// @param ruleVersion version of that rule
/// @param why key of the sentence that explains it in the reader's language
/// @param whyArguments fills the sentence; never more of the text than the span
/// @param clause clause id the finding rests on, for instance "SME-43"; empty where the policy in
///     force has none, and then a breach is shown but is no ground to unpublish
public record Finding(
    Subject subject,
    Span span,
    Source source,
    String rule,
    int ruleVersion,
    Confidence confidence,
    String why,
    List<String> whyArguments,
    String clause) {

  public Finding {
    whyArguments = List.copyOf(whyArguments);
  }

  /// What kind of thing made the finding.
  public enum Source {
    RULE,
    DETECTOR,
    MODEL
  }

  /// How sure the source is, in words a moderator can weigh.
  public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
  }

  public boolean isBreach() {
    return subject instanceof Subject.Breach;
  }

  public boolean isBreachOf(Category category) {
    return subject instanceof Subject.Breach b && b.category() == category;
  }
}
