package org.uppsikt.domain.item;

/// Where two texts begin to differ and where they cease to, at the edges of words.
final class Edges {

  /// A word is not sought further than this.
  private static final int WORD = 200;

  private Edges() {}

  /// Length of what both begin with, up to a whole word.
  static int common(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int at = 0;
    while (at < most && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == a.length() && at == b.length()) {
      return at;
    }
    return Math.min(wordStart(a, at), wordStart(b, at));
  }

  /// Length of what both end with behind `start`, down to a whole word.
  static int commonEnd(String a, String b, int start) {
    int most = Math.min(a.length(), b.length()) - start;
    int end = 0;
    while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int inA = a.length() - wordEnd(a, a.length() - end);
    int inB = b.length() - wordEnd(b, b.length() - end);
    return Math.min(inA, inB);
  }

  /// The beginning of the word that goes on over a place; the place itself between words.
  static int wordStart(String text, int at) {
    int start = at;
    while (start > Math.max(0, at - WORD) && start < text.length() && within(text, start)) {
      start--;
    }
    return start;
  }

  static int wordEnd(String text, int at) {
    int end = at;
    while (end > 0 && end < Math.min(text.length(), at + WORD) && within(text, end)) {
      end++;
    }
    return end;
  }

  /// Whether a word, or a pair of surrogates, goes on over a place.
  private static boolean within(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isSurrogatePair(before, after)
        || ofWord(text.codePointBefore(at)) && ofWord(text.codePointAt(at));
  }

  private static boolean ofWord(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }
}
