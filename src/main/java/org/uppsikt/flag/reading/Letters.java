package org.uppsikt.flag.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Which plain letter a character stands for, and what cannot be seen.
final class Letters {

  /// Longest letter with its marks that is looked at; the marks after that are dropped.
  static final int LONGEST_CLUSTER = 16;

  private static final String NORDIC = "åäöæøéü";

  private static final Map<Integer, String> SIGNS = new HashMap<>();

  static {
    "‐‑‒–—―−".chars().forEach(c -> SIGNS.put(c, "-"));
    "’‘ʼ´`".chars().forEach(c -> SIGNS.put(c, "'"));
    SIGNS.put(0x2800, " ");
  }

  private Letters() {}

  /// End of the letter that starts at `start`, its combining marks included.
  static int endOfCluster(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    return c >= 0x0300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean invisible(int code) {
    int type = Character.getType(code);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || code == 0x115F
        || code == 0x3164;
  }

  /// The plain form of one character after composition: "" for what cannot be seen.
  static String plain(int code) {
    int lower = Character.toLowerCase(code);
    if (lower < 0x80 || NORDIC.indexOf(lower) >= 0) {
      return Character.toString(lower);
    }
    String sign = SIGNS.get(lower);
    if (sign != null) {
      return sign;
    }
    if (invisible(lower)) {
      return "";
    }
    if (Character.isSpaceChar(lower)) {
      return " ";
    }
    char looks = looksLike(code);
    if (looks != 0) {
      return Character.toString(looks);
    }
    return Character.isLetter(lower) ? withoutMarks(lower) : Character.toString(lower);
  }

  private static char looksLike(int code) {
    char looks = LookAlikes.of(code);
    return looks == 0 ? LookAlikes.of(Character.toLowerCase(code)) : looks;
  }

  /// The base of a letter; with the dots or ring of a Nordic one where that is what it looks like.
  private static String withoutMarks(int letter) {
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    int base = parts.codePointAt(0);
    char looks = looksLike(base);
    if (looks == 0) {
      return Character.toString(base);
    }
    String marks = parts.substring(Character.charCount(base));
    String again = Normalizer.normalize(looks + marks, Normalizer.Form.NFC);
    return NORDIC.contains(again) ? again : Character.toString(looks);
  }
}
