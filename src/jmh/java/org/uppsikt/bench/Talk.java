package org.uppsikt.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/// Made-up comments with the word statistics of real ones: a vocabulary whose frequencies follow
/// Zipf's law, texts of 3 to some hundred words, forty thousand senders of whom few write a lot.
final class Talk {

  private static final int VOCABULARY = 200_000;
  private static final int SENDERS = 40_000;
  private static final double SLOPE = 1.07;
  private static final String[] COMMON = {
    "och",
    "att",
    "det",
    "i",
    "på",
    "är",
    "en",
    "som",
    "för",
    "inte",
    "vi",
    "av",
    "till",
    "med",
    "har",
    "de",
    "jag",
    "ni",
    "om",
    "man",
    "så",
    "den",
    "kommunen",
    "var",
    "men",
    "skola",
    "vägen",
    "återställa",
    "snöröjning",
    "skatten",
    "bygga",
    "parkering",
    "badhuset",
    "när",
    "varför",
    "ikke",
    "hvor",
    "kommunestyret",
    "barnehage",
    "ja",
    "ei",
    "mutta",
    "kunta",
    "äldreomsorg",
    "buss"
  };
  private static final String[] BEGIN = {
    "bra", "skol", "väg", "kom", "för", "sam", "på", "av", "till", "mål", "råd", "bygg", "sjö",
    "øst", "når", "tør", "hän", "kau", "puu", "grä", "kläd", "lön", "stö", "tid", "ung", "äld"
  };
  private static final String[] MIDDLE = {
    "a", "er", "ing", "na", "li", "ste", "ra", "del", "for", "man", "o", "ti", "sk", "ö", "å", "be"
  };
  private static final String[] END = {
    "en", "ar", "het", "ning", "t", "are", "skap", "ssa", "lig", "de", "or", "et", "ä", "us", "inen"
  };

  private final Random random = new Random(7);
  private final List<String> words;
  private final double[] sums;

  Talk() {
    var made = new LinkedHashSet<String>(List.of(COMMON));
    while (made.size() < VOCABULARY) {
      var word = new StringBuilder(pick(BEGIN));
      for (int i = random.nextInt(4); i > 0; i--) {
        word.append(pick(MIDDLE));
      }
      made.add(word.append(pick(END)).toString());
    }
    words = new ArrayList<>(made);
    sums = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += 1 / Math.pow(i + 2.7, SLOPE);
      sums[i] = sum;
    }
  }

  /// The word of that rank, 0 for the most common.
  String word(int rank) {
    return words.get(rank);
  }

  String comment() {
    int length = 3 + (int) Math.min(200, -19 * Math.log(1 - random.nextDouble()));
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words.get(rank());
      text.append(i == 0 ? capital(word) : word);
      text.append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString().strip();
  }

  int sender() {
    double u = random.nextDouble();
    return (int) (SENDERS * u * u * u);
  }

  static String name(int sender) {
    return "Namn" + sender % 900 + " Efternamn" + sender;
  }

  Random random() {
    return random;
  }

  private int rank() {
    int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
