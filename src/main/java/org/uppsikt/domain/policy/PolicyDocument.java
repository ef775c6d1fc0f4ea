package org.uppsikt.domain.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decided document a pack renders (requirements 6.0). Dates are local to the municipality.
///
/// @param decided day of the decision; absent where the document does not say
/// @param paragraph of the minutes, for instance "§ 13"; empty where the document does not say
/// @param number registry number, for instance "2017/00021"; empty where the document does not say
/// @param validFrom first day in force
/// @param validTo last day in force; absent for "until further notice"
public record PolicyDocument(
    String title,
    String decidingBody,
    @Nullable LocalDate decided,
    String paragraph,
    String number,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public PolicyDocument {
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("valid to " + validTo + ", before " + validFrom);
    }
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
