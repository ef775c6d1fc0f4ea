package org.uppsikt.domain.policy;

import java.util.List;
import java.util.Optional;

/// What this policy says of something that is never a reason to unpublish, and what to do instead.
///
/// @param clause clause it rests on; empty where only the law says it
public record ListedNonGround(NonGround kind, String clause, List<Instead> outcomes) {

  public ListedNonGround {
    outcomes = List.copyOf(outcomes);
  }

  /// The same outcomes, under the clause of the law.
  ListedNonGround under(Optional<ListedNonGround> law) {
    return law.map(l -> new ListedNonGround(kind, l.clause(), outcomes)).orElse(this);
  }

  /// Outcomes that fit what is not a ground. Politics is referred to the parties, never removed
  /// (SME-52, requirements T8).
  public enum Instead {
    ANSWER,
    CORRECT,
    REFER,
    NO_ACTION
  }
}
