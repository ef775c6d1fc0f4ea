package org.uppsikt.ui.kit;

/// A place in a text that was found. Offsets are UTF-16 of the original text.
///
/// @param number the finding's number, shown small behind it; 0 for none
/// @param ground whether it is a ground; what is not one gets a dashed line and no tint
public record Mark(int start, int end, Tone tone, int number, boolean ground) {

  public Mark {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A mark from " + start + " to " + end);
    }
  }

  /// Whether some of it lies in that stretch of the text.
  boolean within(int from, int to) {
    return start < to && end > Math.max(start, from);
  }
}
