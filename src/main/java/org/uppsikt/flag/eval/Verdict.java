package org.uppsikt.flag.eval;

import java.util.Set;
import org.uppsikt.domain.policy.Category;

/// What was found in one text.
///
/// @param found the breaches
/// @param certainty orders texts from the least to the most suspect
public record Verdict(Set<Category> found, double certainty) {

  public Verdict {
    found = Set.copyOf(found);
  }
}
