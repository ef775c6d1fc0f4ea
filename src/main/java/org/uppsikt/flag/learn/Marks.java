package org.uppsikt.flag.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.flag.reading.Reading;

/// What is not words and yet tells advertising from talk: links, money, long numbers, capitals,
/// shouting.
final class Marks {

  /// What a mark is worth beside a text of length one.
  static final float WORTH = 0.12f;

  private static final int READ = Written.READ;
  private static final int LONG_NUMBER = 4;
  private static final List<String> SELLING = List.of("C13", "C17");

  /// What paid messages say of themselves: a number to send to, what it costs, a dear line, how to
  /// make it stop, what is sold to telephones, how a shop speaks to its customers and what they are
  /// asked to do; and a moment of the video that is talked of.
  private static final Map<String, Pattern> TELLING =
      Map.ofEntries(
          told("short code", "(?:to|on) ?:? ?[5-9]\\d{4}(?!\\d)"),
          told("short number", "(?<!\\d)[5-9]\\d{4}(?!\\d)"),
          told("long number", "(?<!\\d)0\\d{9,10}(?!\\d)"),
          told("price", "£ ?\\d|(?<!\\d)\\d{2,3}p(?!\\p{L})|[$€] ?\\d|pounds?(?!\\p{L})"),
          told("pence", "(?<!\\d)\\d{2,3}p(?!\\p{L})"),
          told("per", "(?:per|/|p/) ?(?:msg|min|wk|week|sms|mth|month|text)|ppm(?!\\p{L})"),
          told("dear line", "(?<!\\d)0(?:9|8[47])\\d{7,9}"),
          told("stop", "(?:send|txt|text|reply|opt|to) ?:? ?\"?(?:stop|out|end)(?!\\p{L})|optout"),
          told("terms", "t&c|(?<!\\p{L})(?:18\\+|16\\+|sae|tcs|po ?box|unsub)"),
          told("moment", "(?:&|&amp;)t=|#t=|\\d:\\d\\d"),
          told("subscribe", "subscri|my (?:new )?(?:channel|page|video|blog|site|song)"),
          told("address", "https?:|www\\.|\\.(?:com|co\\.uk|net|tv|uk|org)(?!\\p{L})"),
          told("prize", "(?<!\\p{L})(?:won|win|prize|award|claim|winner|guaranteed|voucher)"),
          told("free", "(?<!\\p{L})free(?!\\p{L})"),
          told("chat", "(?<!\\p{L})(?:i|lor|lol|u|ur|da|ok|haha|im|i'm)(?!\\p{L})"),
          told("smile", "[:;]-?[)(pd]"),
          told("hour", "\\d(?:am|pm)(?!\\p{L})"),
          told("pause", "\\.\\."),
          told(
              "tone",
              "(?<!\\p{L})(?:ring ?tones?|tones?|polyphonic|polys?|logos?|wallpapers?)(?!\\p{L})"),
          told(
              "flirt",
              "(?<!\\p{L})(?:chat(?:line)?|dating|singles?|flirt\\p{L}{0,6}+|horny|sexy|xxx|adult"
                  + "|admirer)(?!\\p{L})"),
          told(
              "service",
              "(?<!\\p{L})(?:urgent|awarded|selected|bonus|valid|attempt|caller|customers?"
                  + "|services?|account|statement|points|reminder|downloaded|content|order|delivery|offers?"
                  + "|discount|sale|half price|shop|stores?)(?!\\p{L})"),
          told(
              "asked to",
              "(?<!\\p{L})(?:call|txt|text|reply|send|visit|goto|go to|log on|dial|ring|click)"
                  + "(?: (?:now|to|the|back|us|by|on|ur|your|with))?"
                  + " ?(?:\\d|www| http| stop| yes| word)"));

  private static Map.Entry<String, Pattern> told(String name, String pattern) {
    return Map.entry(name, Pattern.compile(pattern));
  }

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
    Shape.mark(text, marks);
    marks.add("length " + Math.min(6, reading.words().size() / 5));
    String plain = reading.plain().text().toString();
    String read = plain.substring(0, Math.min(READ, plain.length()));
    links(read, marks);
    telling(read, marks);
    cues.stream().filter(Marks::sells).forEach(marks::add);
    return new ArrayList<>(marks);
  }

  /// Whether what a rule told is that something is offered.
  static boolean sells(String cue) {
    return SELLING.stream().anyMatch(cue::startsWith);
  }

  private static void telling(String read, Set<String> marks) {
    TELLING.forEach(
        (name, pattern) -> {
          Matcher matcher = pattern.matcher(read);
          if (matcher.find()) {
            marks.add(name);
            if (matcher.find()) {
              marks.add(name + " twice");
            }
          }
        });
  }

  private static void links(String text, Set<String> marks) {
    for (String sign : List.of("http", "www.", ".com", ".co.uk", ".net", "watch?v", "=")) {
      if (text.contains(sign)) {
        marks.add("link " + sign);
      }
    }
  }
}
