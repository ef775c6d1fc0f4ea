package org.uppsikt.evidence.sheet;

/// The smallest thing that is placed on a line.
sealed interface Piece {

  /// Stands for anything that is not a letter when the reading order is worked out.
  char NEUTRAL = '\uFFFC';

  /// A base letter with its marks, all in one typeface.
  ///
  /// @param em width of the base in parts of the type size
  record Letters(String text, Typeface face, float em, char order) implements Piece {

    String base() {
      return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    String marks() {
      return text.substring(base().length());
    }
  }

  /// A colour emoji.
  ///
  /// @param name of the picture
  /// @param text as received, for whoever copies text out of the sheet
  record Emoji(String name, String text) implements Piece {
    static final float WIDTH = 1.28f;

    @Override
    public float em() {
      return WIDTH;
    }

    @Override
    public char order() {
      return NEUTRAL;
    }
  }

  /// A code point that cannot be drawn, or that would act unseen, shown by its number.
  ///
  /// @param control true where it is invisible or would steer the text
  record Box(String label, boolean control, float em) implements Piece {
    @Override
    public char order() {
      return NEUTRAL;
    }
  }

  float em();

  /// One character that stands for the piece when lines are broken and put in reading order.
  char order();

  default boolean isSpace() {
    return this instanceof Letters l && l.text().isBlank();
  }
}
