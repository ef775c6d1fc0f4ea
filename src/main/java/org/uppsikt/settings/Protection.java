package org.uppsikt.settings;

/// How a person wants to be protected from what she reads, and how much she has opened today. Hers
/// alone.
///
/// @param fold whether threat and abuse are folded until asked for
/// @param blur whether pictures are blurred and grey until asked for
/// @param pauseAfter after how many items a pause is suggested; 0 for never
/// @param day ISO date that the count is of
/// @param seen items opened on that day
public record Protection(boolean fold, boolean blur, int pauseAfter, String day, int seen) {

  public static final Protection DEFAULT = new Protection(true, true, 60, "", 0);

  public Protection {
    pauseAfter = Math.clamp(pauseAfter, 0, 1000);
    seen = Math.max(0, seen);
  }
}
