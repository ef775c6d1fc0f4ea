package org.uppsikt.domain.decision;

import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.duty.PoliceTaskId;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;

/// What stands in the place of evidence where an item is hidden without a copy (requirements I2).
public sealed interface NoCopyBasis {

  /// Child sexual abuse material, of which no copy may exist (BrB 16:10 a, strl § 311, SL 17).
  ///
  /// @param second the person who was called
  /// @param alone why nobody was called; empty where somebody was
  record ChildAbuse(
      String clause,
      Optional<PersonId> second,
      String alone,
      PoliceTaskId police,
      RestrictionId restriction)
      implements NoCopyBasis {

    public ChildAbuse {
      alone = alone.strip();
      if (second.isPresent() != alone.isEmpty()) {
        throw new IllegalArgumentException("a second person, or the reason why there is none");
      }
    }
  }

  /// Advertising, where the municipality has switched it on (VAR-73).
  ///
  /// @param allowedBy id of the switch that stood at "on"
  record Advertising(String clause, UUID allowedBy) implements NoCopyBasis {}

  /// The clause that the decision names.
  String clause();

  default Category category() {
    return switch (this) {
      case ChildAbuse c -> Category.C09_CHILD_ABUSE;
      case Advertising a -> Category.C13_ADVERTISING;
    };
  }
}
