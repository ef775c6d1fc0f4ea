package org.uppsikt.planted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault for each compile gate. Each must be reported, under the name in the comment.
final class Faults {
  private Faults() {}

  /// NullAway.
  static int lengthOf(@Nullable String text) {
    return text.length();
  }

  /// NullAway in JSpecify mode: a null inside a generic type.
  static List<String> withNull(List<@Nullable String> texts) {
    return texts;
  }

  /// Error Prone: an exception made and not thrown (DeadException).
  static void check(boolean good) {
    if (!good) {
      new IllegalStateException("not thrown");
    }
  }

  /// Error Prone, a warning by default: a comparison of references (ReferenceEquality).
  static boolean same(List<String> one, List<String> other) {
    return one == other;
  }
}
