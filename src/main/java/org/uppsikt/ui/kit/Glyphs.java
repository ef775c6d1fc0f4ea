package org.uppsikt.ui.kit;

/// Which characters are shown as they are and which only as a mark.
final class Glyphs {

  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;

  private Glyphs() {}

  /// NUL, lone surrogates and noncharacters.
  static boolean broken(int point) {
    return point == 0
        || point == 0xFFFD
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        || point >= 0xFDD0 && point <= 0xFDEF
        || (point & 0xFFFE) == 0xFFFE;
  }

  /// Characters that have no shape of their own but an effect or a hiding place: controls,
  /// bidirectional controls, zero-width characters, fillers, tags and private use. Joiners stay
  /// where a script needs them.
  static boolean hidden(int point, int before) {
    if (point == JOINER || point == NON_JOINER) {
      return !joins(before);
    }
    return switch (point) {
      case '\n', '\t' -> false;
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> true;
            default -> point >= 0xE0100 && point <= 0xE01EF;
          };
    };
  }

  /// Variation selectors outside emoji: without effect, and dropped.
  static boolean dropped(int point) {
    return point == '\r' || point >= 0xFE00 && point <= 0xFE0F;
  }

  static boolean lineBreak(int point) {
    return point == '\n'
        || point == 0x0B
        || point == 0x0C
        || point == 0x85
        || point == 0x2028
        || point == 0x2029;
  }

  static boolean mark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /// Whether a whole cluster asks to be drawn as an emoji: by its own nature or by a variation
  /// selector. Digits, letters and the old signs of Latin text stay text unless they ask.
  static boolean emoji(String cluster) {
    if (cluster.indexOf(0xFE0E) >= 0) {
      return false;
    }
    int first = cluster.codePointAt(0);
    return Character.isEmojiPresentation(first)
        || cluster.indexOf(0xFE0F) > 0 && Character.isEmoji(first)
        || cluster.indexOf(0x20E3) > 0 && Character.isEmoji(first)
        || Character.isEmoji(first) && first >= 0x2300;
  }

  private static boolean joins(int point) {
    if (!Character.isLetter(point) && !mark(point)) {
      return false;
    }
    var script = Character.UnicodeScript.of(point);
    return switch (script) {
      case LATIN, GREEK, CYRILLIC, HEBREW, HAN, HIRAGANA, KATAKANA, HANGUL, COMMON -> false;
      default -> true;
    };
  }
}
