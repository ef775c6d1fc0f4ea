package org.uppsikt.flag.reading;

import org.uppsikt.flag.reading.Word.Disguise;

/// Compares a disguised spelling with a word of a rule: drawn-out letters with single ones, letters
/// without their dots with dotted ones, "i" with "l", and stars with any letter.
public final class Loose {

  /// Signs that stand for a letter left out.
  static final String STARS = "*•¤%";

  private static final int DRAWN_OUT = 3;
  private static final int MANY_DOUBLED = 4;

  private Loose() {}

  /// What all spellings of a word have in common: no dots, each run of a letter once.
  public static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = bare(word.charAt(i));
      if (c != last) {
        key.append(c);
      }
      last = c;
    }
    return key.toString();
  }

  /// What a word with stars and the words it may stand for have in common: the ends and the length.
  public static String ends(String word) {
    return word.charAt(0) + "*" + word.length() + word.charAt(word.length() - 1);
  }

  /// Whether letters of the word are starred out.
  public static boolean isStarred(String word) {
    for (int i = 1; i < word.length() - 1; i++) {
      if (STARS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a starred word of the same length may be the word.
  public static boolean fitsStars(String starred, String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = starred.charAt(i);
      if (c != word.charAt(i) && STARS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether a spelling may mean a word, or begin with it.
  ///
  /// @param start whether the word is only how the spelling begins
  public static boolean fits(String spelling, String word, Disguise how, boolean start) {
    boolean doubled = isDoubled(spelling);
    int s = 0;
    int w = 0;
    while (w < word.length() && s < spelling.length()) {
      int spelt = run(spelling, s);
      int meant = run(word, w);
      boolean last = w + meant == word.length();
      boolean drawn = spelt >= meant && (spelt >= DRAWN_OUT || doubled);
      boolean same = spelt == meant || drawn || (start && last && spelt > meant);
      if (!same || !alike(spelling.charAt(s), word.charAt(w), how)) {
        return false;
      }
      s += spelt;
      w += meant;
    }
    return w == word.length() && (start || s == spelling.length());
  }

  private static boolean alike(char spelt, char meant, Disguise how) {
    return how == Disguise.LETTERS ? bare(spelt) == bare(meant) : spelt == meant;
  }

  private static int run(String word, int from) {
    int end = from + 1;
    while (end < word.length() && bare(word.charAt(end)) == bare(word.charAt(from))) {
      end++;
    }
    return end - from;
  }

  /// Whether every letter is written twice or more, or so many that no language does it.
  static boolean isDoubled(String word) {
    int runs = 0;
    int doubled = 0;
    for (int i = 0; i < word.length(); i += run(word, i)) {
      runs++;
      doubled += run(word, i) > 1 ? 1 : 0;
    }
    return doubled >= MANY_DOUBLED || (doubled == runs && runs >= DRAWN_OUT);
  }

  private static char bare(char c) {
    return switch (c) {
      case 'å', 'ä', 'æ' -> 'a';
      case 'ö', 'ø' -> 'o';
      case 'é' -> 'e';
      case 'ü' -> 'u';
      case 'l' -> 'i';
      default -> c;
    };
  }
}
