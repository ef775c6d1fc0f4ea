package org.uppsikt.domain.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The decided document a pack renders (requirements 6.0). Dates are local to the municipality.
///
/// @param decided day of the decision; absent where the document does not say
/// @param paragraph of the minutes, for instance "§ 13"; empty where the document does not say
/// @param number registry number, for instance "2017/00021"; empty where the document does not say
/// @param decidingBody empty where the document does not say
/// @param validFrom first day in force; absent where the document does not say, and then it counts
///     as in force ever since
/// @param validTo last day in force; absent for "until further notice"
/// @param replaces decisions that this one replaced, as written
public record PolicyDocument(
    String title,
    String decidingBody,
    @Nullable LocalDate decided,
    String paragraph,
    String number,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> replaces) {

  public PolicyDocument {
    replaces = List.copyOf(replaces);
    if (validTo != null && validFrom != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("valid to " + validTo + ", before " + validFrom);
    }
  }

  public boolean inForceOn(LocalDate day) {
    return hasBegun(day) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean hasBegun(LocalDate day) {
    return validFrom == null || !day.isBefore(validFrom);
  }
}
