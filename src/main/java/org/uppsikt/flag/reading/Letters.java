package org.uppsikt.flag.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// What a letter looks like and which plain letter it stands for. A short table of our own; the
/// look-alikes of Latin in Cyrillic and Greek.
final class Letters {

  /// Longest letter with its marks that is looked at; the marks after that are dropped.
  static final int LONGEST_CLUSTER = 16;

  private static final String NORDIC = "åäöæøéü";

  private static final Map<Integer, String> LOOK_ALIKES = new HashMap<>();

  static {
    String cyrillicAndGreek = "аеорсхукмтвніѕјӏԁԛԝ" + "αοεικνρτυχ";
    String latin = "aeopcxykmtbhisjldqw" + "aoeiknptux";
    for (int i = 0; i < latin.length(); i++) {
      LOOK_ALIKES.put((int) cyrillicAndGreek.charAt(i), latin.substring(i, i + 1));
    }
    "‐‑‒–—―−".chars().forEach(c -> LOOK_ALIKES.put(c, "-"));
    "’‘ʼ´`".chars().forEach(c -> LOOK_ALIKES.put(c, "'"));
    LOOK_ALIKES.put((int) 'ı', "i");
    LOOK_ALIKES.put((int) 'ł', "l");
    LOOK_ALIKES.put((int) 'đ', "d");
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
    String known = LOOK_ALIKES.get(lower);
    if (known != null) {
      return known;
    }
    if (invisible(lower)) {
      return "";
    }
    if (lower >= 0x80 && Character.isSpaceChar(lower)) {
      return " ";
    }
    if (lower < 0x80 || NORDIC.indexOf(lower) >= 0 || !Character.isLetter(lower)) {
      return Character.toString(lower);
    }
    String parts = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD);
    int base = parts.codePointAt(0);
    return LOOK_ALIKES.getOrDefault(base, Character.toString(base));
  }
}
