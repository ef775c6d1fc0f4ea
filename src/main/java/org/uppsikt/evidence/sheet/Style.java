package org.uppsikt.evidence.sheet;

/// How a text is set; sizes in points.
record Style(Typeface face, float size, float leading, Tint tint) {

  static final Style TITLE = new Style(Typeface.BOLD, 22, 28, Tint.INK);
  static final Style HEADING = new Style(Typeface.BOLD, 11.5f, 16, Tint.INK);
  static final Style NAME = new Style(Typeface.BOLD, 10.5f, 15, Tint.INK);
  static final Style BODY = new Style(Typeface.REGULAR, 10.5f, 15.5f, Tint.INK);
  static final Style VALUE = new Style(Typeface.REGULAR, 9, 13, Tint.INK);
  static final Style LABEL = new Style(Typeface.REGULAR, 9, 13, Tint.GREY);
  static final Style SMALL = new Style(Typeface.REGULAR, 8, 11.5f, Tint.GREY);
  static final Style FOOT = new Style(Typeface.REGULAR, 6.8f, 9.5f, Tint.GREY);
  static final Style NOTE = new Style(Typeface.MEDIUM, 9, 13, Tint.AMBER);
  static final Style MARK = new Style(Typeface.BOLD, 9, 13, Tint.RED);
  static final Style HASH = new Style(Typeface.REGULAR, 8, 13, Tint.INK);

  Style in(Typeface other) {
    return new Style(other, size, leading, tint);
  }
}
