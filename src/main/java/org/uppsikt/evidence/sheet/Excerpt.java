package org.uppsikt.evidence.sheet;

/// The start of a text that may be very long, and how many characters follow.
///
/// @param left number of code points that are not in `text`
record Excerpt(String text, int left) {

  private static final int LINES = 400;

  /// @param characters most characters (UTF-16 units) wanted; empty lines are limited too, since
  ///     ten thousand of them would fill two hundred pages
  static Excerpt of(String whole, int characters) {
    int end = Math.min(whole.length(), characters);
    int lines = 0;
    for (int i = 0; i < end && lines < LINES; i++) {
      if (whole.charAt(i) == '\n' && ++lines == LINES) {
        end = i;
      }
    }
    boolean splits =
        end > 0
            && end < whole.length()
            && Character.isHighSurrogate(whole.charAt(end - 1))
            && Character.isLowSurrogate(whole.charAt(end));
    end = splits ? end - 1 : end;
    return new Excerpt(whole.substring(0, end), whole.codePointCount(end, whole.length()));
  }

  /// On one line, for a field.
  static String field(String value) {
    Excerpt excerpt = of(value, 300);
    return excerpt.left() > 0 ? excerpt.text() + " … (+" + excerpt.left() + ")" : excerpt.text();
  }
}
