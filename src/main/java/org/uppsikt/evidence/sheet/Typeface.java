package org.uppsikt.evidence.sheet;

/// The typefaces of the sheet. Inter is the voice of the program; DejaVu Sans has the letters that
/// Inter lacks (Hebrew, Arabic, Armenian, Georgian and many signs).
enum Typeface {
  REGULAR("Inter-Regular"),
  MEDIUM("Inter-Medium"),
  BOLD("Inter-SemiBold"),
  WIDE("DejaVuSans"),
  WIDE_BOLD("DejaVuSans-Bold");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  String resource() {
    return "/font/" + file + ".ttf";
  }

  Typeface fallback() {
    return this == BOLD || this == WIDE_BOLD ? WIDE_BOLD : WIDE;
  }
}
