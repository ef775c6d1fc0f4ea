package org.uppsikt.flag.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Words that a writer passes on to object to them: what stands between quotation marks where the
/// rest of the text condemns or reports it, and what people are called in a sentence that asks them
/// to stop. A quotation alone is no shield: without words of disapproval outside it, it is read as
/// any other text.
public final class Aside {

  private static final String RESOURCE = "/policy/words/aside.tsv";

  /// Words between a verb of naming and the name.
  private static final int REACH = 4;

  private static final String OPENING = "\"“”„«»";
  private static final String CLOSING = "\"”“»«";
  private static final int LONGEST = 2000;

  private static final Map<String, Set<String>> WORDS = words();
  private static final Set<String> CONDEMNS = of("condemns");
  private static final Set<String> NAMES = of("names");
  private static final Set<String> STOPS = of("stops");

  private Aside() {}

  /// The text without such words; the very same where there are none.
  public static Reading without(Reading reading) {
    BitSet aside = of(reading);
    return aside.isEmpty() ? reading : without(reading, aside);
  }

  /// The text without the words at these places.
  static Reading without(Reading reading, BitSet aside) {
    List<Word> left = new ArrayList<>();
    for (int i = 0; i < reading.words().size(); i++) {
      if (!aside.get(i)) {
        left.add(reading.words().get(i));
      }
    }
    return reading.withWords(left);
  }

  /// Places of such words among the words of a text.
  static BitSet of(Reading reading) {
    List<Word> words = reading.words();
    BitSet aside = new BitSet();
    if (words.size() <= LONGEST) {
      named(words, aside);
      BitSet quoted = quoted(reading);
      if (!quoted.isEmpty() && condemned(words, quoted)) {
        aside.or(quoted);
      }
    }
    return aside;
  }

  private static boolean condemned(List<Word> words, BitSet quoted) {
    for (int i = 0; i < words.size(); i++) {
      if (!quoted.get(i) && isOne(CONDEMNS, words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static BitSet quoted(Reading reading) {
    List<Word> words = reading.words();
    CharSequence text = reading.plain().text();
    BitSet quoted = new BitSet();
    int open = -1;
    int at = 0;
    for (int i = 0; i <= words.size(); i++) {
      int end = i < words.size() ? words.get(i).start() : text.length();
      for (; at < end; at++) {
        if (open >= 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
          quoted.set(open, i);
          open = -1;
        } else if (open < 0 && OPENING.indexOf(text.charAt(at)) >= 0) {
          open = i;
        }
      }
    }
    return quoted;
  }

  private static void named(List<Word> words, BitSet aside) {
    boolean stops = false;
    for (int i = 0; i < words.size(); i++) {
      stops = !words.get(i).opensSentence() && stops;
      stops |= isOne(STOPS, words.get(i));
      if (stops && isOne(NAMES, words.get(i))) {
        int to = i + 1;
        while (to < words.size() && to - i <= REACH && !words.get(to).opensSentence()) {
          to++;
        }
        aside.set(i + 1, Math.max(i + 1, to));
      }
    }
  }

  /// Whether a word is in a set, whole or by how it begins.
  private static boolean isOne(Set<String> set, Word word) {
    String written = word.written();
    if (set.contains(written)) {
      return true;
    }
    for (int n = 3; n <= written.length(); n++) {
      if (set.contains(written.substring(0, n) + "*")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> of(String kind) {
    return WORDS.getOrDefault(kind, Set.of());
  }

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = Aside.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] cells = line.split("\t", 3);
        words.computeIfAbsent(cells[1], _ -> new HashSet<>()).addAll(List.of(cells[2].split(" ")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
