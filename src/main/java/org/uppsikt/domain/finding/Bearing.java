package org.uppsikt.domain.finding;

import java.util.Set;
import org.uppsikt.domain.policy.Category;

/// What makes a finding graver or less grave besides what it is (`src/docs/urgency.md`).
///
/// @param asked categories that the law itself asks to have removed, or forbids to copy
/// @param reach who reads it
public record Bearing(Set<Category> asked, Reach reach) {

  /// Nothing besides what it is.
  public static final Bearing NONE = new Bearing(Set.of(), Reach.PUBLIC);

  public Bearing {
    asked = Set.copyOf(asked);
  }
}
