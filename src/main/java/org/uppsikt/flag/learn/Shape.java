package org.uppsikt.flag.learn;

import java.util.Locale;
import java.util.Set;

/// The looks of a text, in steps: how long it and its words are, how many words are in capitals,
/// how many numbers there are and how long the longest, and words that are a code.
final class Shape {

  private static final int SHORTEST_CODE = 4;

  private int words;
  private int letters;
  private int capitals;
  private int numbers;
  private int longest;
  private int codes;

  private Shape() {}

  static void mark(String text, Set<String> marks) {
    Shape shape = new Shape();
    int read = Math.min(Written.READ, text.length());
    int start = 0;
    for (int i = 0; i <= read; i++) {
      if (i == read || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          shape.word(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    int mean = 2 * shape.letters / Math.max(1, shape.words);
    marks.add(step("letters", 8, read / 20));
    marks.add(step("mean word", 8, mean));
    marks.add(step("words in capitals", 5, shape.capitals));
    marks.add(step("numbers", 5, shape.numbers));
    marks.add(step("longest number", 12, shape.longest));
    marks.add(step("codes", 2, shape.codes));
  }

  private static String step(String name, int most, int value) {
    return name + " " + Math.min(most, value);
  }

  private void word(String word) {
    words++;
    letters += word.length();
    int run = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean digit = Character.isDigit(word.charAt(i));
      numbers += digit && run == 0 ? 1 : 0;
      run = digit ? run + 1 : 0;
      digits += digit ? 1 : 0;
      longest = Math.max(longest, run);
    }
    boolean hasLetters = digits < word.length();
    codes += word.length() >= SHORTEST_CODE && digits > 0 && hasLetters ? 1 : 0;
    boolean loud = word.length() > 1 && hasLetters && word.equals(word.toUpperCase(Locale.ROOT));
    capitals += loud ? 1 : 0;
  }
}
