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

  /// The check did not run to its end; the item is shown as *not checked*.
  record NotChecked(Reason reason) implements Check {}

  enum Reason {
    TOOK_TOO_LONG,
    RULES_BROKEN,
    NOT_YET_RUN
  }

  default List<Finding> findingsOrNone() {
    return this instanceof Done done ? done.findings() : List.of();
  }
}
