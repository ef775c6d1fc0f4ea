package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.RuleChange;

/// A change among the rules that a person has in mind. It can be tried on what came before it is
/// made.
public sealed interface Proposal {

  /// A rule of the office, new or with other words.
  ///
  /// @param rule the rule that changes; empty for a new one
  /// @param language tag of the language it reads; empty for any
  /// @param clause of the policy in force, with a ground for the category
  /// @param phrases as [ChangeRules#read] reads them
  record Words(
      Optional<String> rule,
      String language,
      Category category,
      String clause,
      List<String> phrases)
      implements Proposal {
    public Words {
      phrases = List.copyOf(phrases);
    }
  }

  /// A rule of the office flags no more.
  record Drop(String rule) implements Proposal {}

  /// A rule that ships flags no more here: it loosens, so not everybody may (KRO-34).
  record Silence(String rule) implements Proposal {}

  /// A rule that was silenced flags again.
  record Hear(String rule) implements Proposal {}

  default RuleChange.Kind kind() {
    return switch (this) {
      case Words w -> RuleChange.Kind.WORDS;
      case Drop d -> RuleChange.Kind.DROPPED;
      case Silence s -> RuleChange.Kind.SILENCED;
      case Hear h -> RuleChange.Kind.HEARD;
    };
  }
}
