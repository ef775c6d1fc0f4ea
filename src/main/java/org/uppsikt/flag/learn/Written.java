package org.uppsikt.flag.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uppsikt.flag.reading.Reading;

/// What is written, as advertising is known by it: words with every digit alike, currencies, runs
/// of other signs, and what follows what. A disguised word is left as it stands here: the disguise
/// says something too. The places come after those of [Grams] and mean something to advertising
/// alone.
final class Written {

  /// Places of its part of the table; a power of two.
  static final int PLACES = 1 << 17;

  /// Places of the whole table.
  static final int ALL = Grams.PLACES + PLACES;

  /// Letters of a text that are read: more than any comment has.
  static final int READ = 4000;

  private static final String CURRENCIES = "£$€";
  private static final String SIGNS = "!?.,:;/&*+\"()-=@#%";

  private Written() {}

  static Sample of(Reading reading) {
    List<String> tokens = tokens(reading.original());
    int[] places = new int[2 * tokens.size()];
    int filled = 0;
    int before = 0;
    for (String token : tokens) {
      int here = Grams.mix(token.hashCode(), 't');
      places[filled++] = place(here);
      if (before != 0) {
        places[filled++] = place(Grams.mix(before, here));
      }
      before = here;
    }
    return Grams.sample(Arrays.copyOf(places, filled));
  }

  private static int place(int hash) {
    int h = hash * 0xC2B2AE35;
    return Grams.PLACES + ((h ^ (h >>> 16)) & (PLACES - 1));
  }

  /// Words in small letters, their digits as 0; each currency; runs of signs. Other letters and
  /// pictures part them and are left out.
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int most = Math.min(READ, text.length());
    int at = 0;
    while (at < most) {
      int end = end(text, at, most);
      if (end > at) {
        tokens.add(plain(text, at, end));
      }
      at = Math.max(at + 1, end);
    }
    return tokens;
  }

  /// Where the token that starts here ends; the same place where none does.
  private static int end(String text, int from, int most) {
    int at = from;
    if (CURRENCIES.indexOf(text.charAt(from)) >= 0) {
      return from + 1;
    }
    while (at < most && SIGNS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at > from) {
      return at;
    }
    while (at < most && isWord(text, at, from)) {
      at++;
    }
    return at;
  }

  /// An apostrophe between letters is of the word.
  private static boolean isWord(String text, int at, int from) {
    char c = text.charAt(at);
    boolean between = c == '\'' && at > from && at + 1 < text.length();
    return isLetter(c) || (between && isLetter(text.charAt(at + 1)));
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static String plain(String text, int from, int end) {
    StringBuilder plain = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      plain.append(Character.isDigit(c) ? '0' : Character.toLowerCase(c));
    }
    return plain.toString();
  }
}
