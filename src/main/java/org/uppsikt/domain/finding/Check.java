package org.uppsikt.domain.finding;

import java.util.List;

/// The outcome of checking one version. "Nothing flagged" never means "the check failed": a failure
/// is a value of its own (design, invariant 8).
public sealed interface Check {

  /// The check ran to its end; the list may be empty.
  record Done(List<Finding> findings) implements Check {
    public Done {
      findings = List.copyOf(findings);
    }
  }

  /// The check did not run to its end; the item is shown as *not checked*. What was found all the
  /// same is kept: one broken rule silences nothing else.
  ///
  /// @param found what the parts that worked did find
  /// @param missing ids of the detectors that gave no answer; empty where none ran
  record NotChecked(Reason reason, List<Finding> found, List<String> missing) implements Check {
    public NotChecked {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }

    public NotChecked(Reason reason) {
      this(reason, List.of(), List.of());
    }
  }

  enum Reason {
    TOOK_TOO_LONG,
    RULES_BROKEN,
    NOT_YET_RUN
  }

  default List<Finding> findingsOrNone() {
    return switch (this) {
      case Done done -> done.findings();
      case NotChecked not -> not.found();
    };
  }
}
