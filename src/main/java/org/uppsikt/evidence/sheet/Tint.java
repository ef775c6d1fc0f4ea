package org.uppsikt.evidence.sheet;

/// A colour of the sheet, in the sRGB of its output intent, each part from 0 to 1.
record Tint(float red, float green, float blue) {

  static final Tint INK = of(0x1F2328);
  static final Tint GREY = of(0x59636E);
  static final Tint HAIRLINE = of(0xD1D9E0);
  static final Tint WASH = of(0xF6F8FA);
  static final Tint BLUE = of(0x0969DA);
  static final Tint AMBER = of(0x9A6700);
  static final Tint AMBER_WASH = of(0xFFF8C5);
  static final Tint RED = of(0xCF222E);

  private static Tint of(int rgb) {
    return new Tint(((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }
}
