package org.uppsikt.domain.duty;

import java.time.LocalDate;

/// What became of the question whether a suspected crime was reported (SAF-05).
public sealed interface PoliceAnswer {

  /// @param on the day of the report, local to the municipality
  /// @param reference the number that the police gave
  record Reported(LocalDate on, String reference) implements PoliceAnswer {
    public Reported {
      reference = reference.strip();
      if (reference.isEmpty()) {
        throw new IllegalArgumentException("a report has the number that the police gave");
      }
    }
  }

  record NotReported(String reason) implements PoliceAnswer {
    public NotReported {
      reason = reason.strip();
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("not to report has a reason");
      }
    }
  }
}
