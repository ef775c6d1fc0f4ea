package org.uppsikt.flag.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.uppsikt.flag.reading.Reading;

/// What is not words and yet tells advertising from talk: links, money, long numbers, capitals,
/// shouting.
final class Marks {

  private static final int READ = 4000;
  private static final int LONG_NUMBER = 4;

  private Marks() {}

  static List<String> of(Reading reading) {
    String text = reading.original();
    Set<String> marks = new TreeSet<>();
    int capitals = 0;
    int letters = 0;
    int digits = 0;
    int run = 0;
    int shouts = 0;
    for (int i = 0; i < Math.min(READ, text.length()); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      shouts += c == '!' ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      run = Character.isDigit(c) ? run + 1 : 0;
      if (run == LONG_NUMBER || run == 2 * LONG_NUMBER) {
        marks.add("number " + run);
      }
      if ("£$€%&*/@#+".indexOf(c) >= 0) {
        marks.add("sign " + c);
      }
    }
    marks.add("capitals " + Math.min(4, 8 * capitals / Math.max(1, letters)));
    marks.add("digits " + Math.min(6, digits / 3));
    marks.add("shouts " + Math.min(3, shouts));
    marks.add("length " + Math.min(6, reading.words().size() / 5));
    links(reading.plain().text().toString(), marks);
    return new ArrayList<>(marks);
  }

  private static void links(String plain, Set<String> marks) {
    String text = plain.substring(0, Math.min(READ, plain.length()));
    for (String sign : List.of("http", "www.", ".com", ".co.uk", ".net", "watch?v", "=")) {
      if (text.contains(sign)) {
        marks.add("link " + sign);
      }
    }
  }
}
