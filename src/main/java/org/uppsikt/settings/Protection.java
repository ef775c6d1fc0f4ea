package org.uppsikt.settings;

import java.util.List;

/// How a person wants to be protected from what she reads, and what she has opened today. Hers
/// alone.
///
/// @param fold whether threat and abuse are folded until asked for
/// @param blur whether pictures are blurred and grey until asked for
/// @param pauseAfter after how many items a pause is suggested; 0 for never
/// @param day ISO date that the items were opened on; empty for none
/// @param items opened on that day, each once
public record Protection(
    boolean fold, boolean blur, int pauseAfter, String day, List<String> items) {

  public static final Protection DEFAULT = new Protection(true, true, 60, "", List.of());

  public Protection {
    pauseAfter = Math.clamp(pauseAfter, 0, 1000);
    items = List.copyOf(items);
  }
}
