package org.uppsikt.flag.learn;

import java.util.Arrays;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Turns a text into numbers: pieces of two to five letters inside each word, words, and pairs of
/// words, each hashed to a place. Every piece stands once for all languages and once for the text's
/// own, so that what languages share is learned together and what they do not stays apart.
final class Grams {

  /// Places of the table; a power of two.
  static final int PLACES = 1 << 19;

  /// What a cue is worth beside a text of length one.
  static final float CUE = 0.3f;

  /// What is read of one text: enough to judge any comment, and bounds the work for one of a
  /// megabyte.
  static final int MOST_WORDS = 600;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_PIECE = 5;

  private int[] places = new int[256];
  private int filled;
  private final int own;

  private Grams(String language) {
    own = language.hashCode() * 0x9E3779B9;
  }

  static Sample of(Reading reading, String language) {
    Grams grams = new Grams(language);
    int before = 0;
    int read = 0;
    for (Word word : reading.words()) {
      if (++read > MOST_WORDS) {
        break;
      }
      if (!word.isPicture()) {
        before = grams.word(meant(word), before);
      }
    }
    return grams.sample();
  }

  static Sample of(Word word, String language) {
    Grams grams = new Grams(language);
    grams.word(meant(word), 0);
    return grams.sample();
  }

  /// A disguised word is read as what it stands for.
  private static String meant(Word word) {
    String form = word.forms().size() > 1 ? word.forms().get(1) : word.written();
    return form.length() <= LONGEST_WORD ? form : form.substring(0, LONGEST_WORD);
  }

  private int word(String word, int before) {
    String padded = " " + word + " ";
    for (int start = 0; start < padded.length(); start++) {
      int hash = 17;
      int end = Math.min(padded.length(), start + LONGEST_PIECE);
      for (int i = start; i < end; i++) {
        hash = mix(hash, padded.charAt(i));
        if (i > start) {
          add(hash);
        }
      }
    }
    int whole = mix(word.hashCode(), 'w');
    add(whole);
    if (before != 0) {
      add(mix(before, whole));
    }
    return whole;
  }

  /// The place of something that is told about a text and is not in it, such as a rule that hit.
  static int cue(String name) {
    return mix(mix(name.hashCode(), 0x7e3), 0x51) & (PLACES - 1);
  }

  static int mix(int hash, int value) {
    int h = (hash ^ value) * 0x85EBCA6B;
    return h ^ (h >>> 15);
  }

  private void add(int hash) {
    put(mix(hash, 0x5bd1));
    put(mix(hash, own));
  }

  private void put(int hash) {
    if (filled == places.length) {
      places = Arrays.copyOf(places, filled * 2);
    }
    int h = hash * 0xC2B2AE35;
    places[filled++] = (h ^ (h >>> 16)) & (PLACES - 1);
  }

  private Sample sample() {
    return sample(Arrays.copyOf(places, filled));
  }

  /// Each place once, weighted by the logarithm of how often it came up.
  static Sample sample(int[] all) {
    Arrays.sort(all);
    int[] at = new int[all.length];
    float[] value = new float[all.length];
    int n = 0;
    for (int i = 0; i < all.length; ) {
      int run = i + 1;
      while (run < all.length && all[run] == all[i]) {
        run++;
      }
      at[n] = all[i];
      value[n++] = run - i == 1 ? 1 : (float) (1 + StrictMath.log(run - i));
      i = run;
    }
    return new Sample(Arrays.copyOf(at, n), Arrays.copyOf(value, n));
  }
}
