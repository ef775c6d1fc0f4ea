package org.uppsikt.policy;

import java.util.List;
import org.uppsikt.domain.policy.Supplement;

/// The outcome of reading a unit's supplement.
public sealed interface SupplementResult {

  record Loaded(Supplement supplement) implements SupplementResult {}

  /// It is refused as a whole; every problem that was found is named.
  record Broken(List<PackProblem> problems) implements SupplementResult {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
