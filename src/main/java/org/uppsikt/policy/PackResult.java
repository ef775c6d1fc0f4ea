package org.uppsikt.policy;

import java.util.List;
import org.uppsikt.domain.policy.PolicyPack;

/// The outcome of reading one pack.
public sealed interface PackResult {

  /// @param source the JSON it was read from
  record Loaded(PolicyPack pack, String source) implements PackResult {}

  /// The pack is refused as a whole; every problem that was found is named.
  record Broken(List<PackProblem> problems) implements PackResult {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
