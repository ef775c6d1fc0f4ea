package org.uppsikt.flag.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.uppsikt.flag.reading.Reading;

/// What is not words and yet tells advertising from talk: links, money, long numbers, capitals,
/// shouting.
final class Marks {

  private static final int READ = 4000;
  private static final int LONG_NUMBER = 4;
  private static final List<String> SELLING = List.of("C13", "C17");

  /// What paid messages say of themselves: a number to send to, what it costs, a dear line, how to
  /// make it stop; and a moment of the video that is talked of.
  private static final Map<String, Pattern> TELLING =
      Map.of(
          "short code", Pattern.compile("(?:to|on) ?:? ?[5-9]\\d{4}(?!\\d)"),
          "price",
              Pattern.compile("£ ?\\d|(?<!\\d)\\d{2,3}p(?!\\p{L})|[$€] ?\\d|pounds?(?!\\p{L})"),
          "per",
              Pattern.compile("(?:per|/|p/) ?(?:msg|min|wk|week|sms|mth|month|text)|ppm(?!\\p{L})"),
          "dear line", Pattern.compile("(?<!\\d)0(?:9|8[47])\\d{7,9}"),
          "stop",
              Pattern.compile("(?:send|txt|text|reply|opt|to) ?:? ?\"?(?:stop|out|end)(?!\\p{L})"),
          "terms", Pattern.compile("t&c|(?<!\\p{L})(?:18\\+|16\\+|sae|tcs|po ?box|unsub)"),
          "moment", Pattern.compile("(?:&|&amp;)t=|#t=|\\d:\\d\\d"),
          "subscribe",
              Pattern.compile("subscri|my (?:new )?(?:channel|page|video|blog|site|song)"));

  private Marks() {}

  /// @param cues what the word rules told
  static List<String> of(Reading reading, List<String> cues) {
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
    String plain = reading.plain().text().toString();
    String read = plain.substring(0, Math.min(READ, plain.length()));
    links(read, marks);
    TELLING.forEach(
        (name, pattern) -> {
          if (pattern.matcher(read).find()) {
            marks.add(name);
          }
        });
    cues.stream().filter(c -> SELLING.stream().anyMatch(c::startsWith)).forEach(marks::add);
    return new ArrayList<>(marks);
  }

  private static void links(String text, Set<String> marks) {
    for (String sign : List.of("http", "www.", ".com", ".co.uk", ".net", "watch?v", "=")) {
      if (text.contains(sign)) {
        marks.add("link " + sign);
      }
    }
  }
}
