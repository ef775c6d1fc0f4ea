package org.uppsikt.flag.learn;

import java.util.TreeMap;
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
    var count = new TreeMap<Integer, Integer>();
    reading.words().stream().limit(MOST_WORDS).forEach(word -> count(word, count));
    int[] at = new int[count.size()];
    float[] value = new float[count.size()];
    int n = 0;
    for (var entry : count.entrySet()) {
      at[n] = entry.getKey();
      value[n++] = (float) (1 + StrictMath.log(entry.getValue()));
    }
    return new Sample(at, value).unit();
  }

  private static void count(Word word, TreeMap<Integer, Integer> count) {
    String written = word.written();
    String padded = "_" + written.substring(0, Math.min(LONGEST_WORD, written.length())) + "_";
    for (int start = 0; start < padded.length(); start++) {
      int hash = 7;
      for (int i = start; i < Math.min(padded.length(), start + LONGEST); i++) {
        hash = (hash ^ padded.charAt(i)) * 0x01000193 + i - start;
        int mixed = hash ^ (hash >>> 15);
        count.merge(mixed & (PLACES - 1), 1, Integer::sum);
      }
    }
    int whole = padded.hashCode() * 0x9E3779B9;
    count.merge((whole ^ (whole >>> 16)) & (PLACES - 1), 1, Integer::sum);
  }
}
