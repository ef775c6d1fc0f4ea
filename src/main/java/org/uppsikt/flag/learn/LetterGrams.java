package org.uppsikt.flag.learn;

import java.util.Arrays;
import java.util.List;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Pieces of one to four letters of the words of a text, by which languages differ.
final class LetterGrams {

  static final int PLACES = 1 << 15;

  private static final int LONGEST = 4;
  private static final int MOST_WORDS = 120;
  private static final int LONGEST_WORD = 24;

  private LetterGrams() {}

  static Sample of(Reading reading) {
    return of(reading.words());
  }

  static Sample of(List<Word> words) {
    int[] places = new int[512];
    int filled = 0;
    for (Word word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      if (filled + LONGEST * (LONGEST_WORD + 3) > places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      filled = pieces(word, places, filled);
    }
    Arrays.sort(places, 0, filled);
    int[] at = new int[filled];
    float[] value = new float[filled];
    int n = 0;
    for (int i = 0; i < filled; ) {
      int run = i + 1;
      while (run < filled && places[run] == places[i]) {
        run++;
      }
      at[n] = places[i];
      value[n++] = run - i == 1 ? 1 : (float) (1 + StrictMath.log(run - i));
      i = run;
    }
    return new Sample(Arrays.copyOf(at, n), Arrays.copyOf(value, n)).unit();
  }

  private static int pieces(Word word, int[] places, int from) {
    String written = word.written();
    String padded = "_" + written.substring(0, Math.min(LONGEST_WORD, written.length())) + "_";
    int filled = from;
    for (int start = 0; start < padded.length(); start++) {
      int hash = 7;
      for (int i = start; i < Math.min(padded.length(), start + LONGEST); i++) {
        hash = (hash ^ padded.charAt(i)) * 0x01000193 + i - start;
        places[filled++] = (hash ^ (hash >>> 15)) & (PLACES - 1);
      }
    }
    int whole = padded.hashCode() * 0x9E3779B9;
    places[filled++] = (whole ^ (whole >>> 16)) & (PLACES - 1);
    return filled;
  }
}
