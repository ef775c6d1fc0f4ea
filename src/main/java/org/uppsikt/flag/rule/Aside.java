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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Words that a writer passes on to object to them: what stands between quotation marks where the
/// rest of the text condemns it, and what people are called in a sentence that asks them to stop or
/// tells that it was done to the writer. A quotation alone is no shield: without words of
/// disapproval outside it, it is read as any other text. A threat takes more: somebody else must be
/// said to have made it, else it is shown with little confidence rather than not at all.
///
/// @param away places of words that are set aside
/// @param claimed those of them that are somebody's only because the writer condemns them
public record Aside(BitSet away, BitSet claimed) {

  private static final String RESOURCE = "/policy/words/aside.tsv";

  /// Words between a verb of naming and the name.
  private static final int REACH = 4;

  private static final String OPENING = "\"“”„«»";
  private static final String CLOSING = "\"”“»«";
  private static final int LONGEST = 2000;

  private static final Map<String, Set<String>> WORDS = words();
  private static final Set<String> CONDEMNS = of("condemns");
  private static final Set<String> REPORTS = of("reports");
  private static final Set<String> HEARS = of("hears");
  private static final Set<String> NAMES = of("names");
  private static final Set<String> NAMED = of("named");
  private static final Set<String> STOPS = of("stops");
  private static final Set<String> NOTS = of("nots");
  private static final Set<String> SUFFERS = of("suffers");
  private static final Set<String> ME = of("me");
  private static final Set<String> SELF = of("self");
  private static final Set<String> YOU = of("you");

  /// The text without such words; the very same where there are none.
  public static Reading without(Reading reading) {
    BitSet aside = of(reading).away();
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
  static Aside of(Reading reading) {
    List<Word> words = reading.words();
    BitSet away = new BitSet();
    BitSet claimed = new BitSet();
    if (words.size() <= LONGEST) {
      boolean english = reading.spoken().language().equals("en");
      new Named(words, english).addTo(away);
      BitSet quoted = quoted(reading);
      if (!quoted.isEmpty() && isOutside(words, quoted, i -> isPair(CONDEMNS, words, i))) {
        if (!isOutside(words, quoted, i -> reports(words, i, english))) {
          claimed.or(quoted);
          claimed.andNot(away);
        }
        away.or(quoted);
      }
    }
    return new Aside(away, claimed);
  }

  /// Whether the words from one place to another were said by nobody but the writer, as far as the
  /// text tells.
  boolean isClaimed(int first, int last) {
    return claimed.get(first) && claimed.get(last);
  }

  boolean isAway(int first, int last) {
    return away.get(first) && away.get(last);
  }

  private static boolean isOutside(List<Word> words, BitSet quoted, IntPredicate is) {
    return IntStream.range(0, words.size()).anyMatch(i -> !quoted.get(i) && is.test(i));
  }

  /// Whether a word tells of saying or of hearing.
  static boolean isReport(Word word) {
    return isOne(REPORTS, word) || isOne(HEARS, word);
  }

  /// Somebody said, wrote or heard it; "I said" names nobody else.
  private static boolean reports(List<Word> words, int at, boolean english) {
    if (isOne(HEARS, words.get(at))) {
      return true;
    }
    return isOne(REPORTS, words.get(at))
        && !(at > 0 && isSelf(words.get(at - 1), english))
        && !(at + 1 < words.size() && isSelf(words.get(at + 1), english));
  }

  private static boolean isSelf(Word word, boolean english) {
    return isOne(SELF, word) || (english && word.written().equals("i"));
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

  /// What people are called, in a sentence that is against it. What the writer calls whoever reads
  /// it, and what the writer will never stop saying, is said.
  private record Named(List<Word> words, boolean english) {

    void addTo(BitSet away) {
      int start = 0;
      for (int i = 0; i < words.size(); i++) {
        start = words.get(i).opensSentence() ? i : start;
        if (isAgainst(start, i)) {
          away.set(i + 1, end(i));
        }
      }
    }

    private boolean isAgainst(int start, int verb) {
      boolean me = isOf(ME, verb + 1);
      if (isOf(NAMED, verb)
          && (me || isBefore(SUFFERS, start, verb) || isBefore(NOTS, start, verb))) {
        return true;
      }
      if (!isOf(NAMES, verb)) {
        return false;
      }
      boolean asks = isBefore(STOPS, start, verb) != isBefore(NOTS, start, verb);
      boolean self = isBeforeSelf(start, verb);
      return !self && (me || (asks && !isOf(YOU, verb + 1)));
    }

    private boolean isOf(Set<String> set, int at) {
      return at < words.size() && isOne(set, words.get(at));
    }

    private boolean isBefore(Set<String> set, int start, int verb) {
      return IntStream.range(start, verb).anyMatch(i -> isOne(set, words.get(i)));
    }

    private boolean isBeforeSelf(int start, int verb) {
      return IntStream.range(start, verb).anyMatch(i -> isSelf(words.get(i), english));
    }

    /// The names end where the writer turns to the reader.
    private int end(int verb) {
      int to = verb + 1;
      while (to < words.size()
          && to - verb <= REACH
          && !words.get(to).opensSentence()
          && !isOf(YOU, to)) {
        to++;
      }
      return to;
    }
  }

  /// Whether a word is in a set, or the two from it on are, written "one+two".
  private static boolean isPair(Set<String> set, List<Word> words, int at) {
    if (isOne(set, words.get(at))) {
      return true;
    }
    return at + 1 < words.size()
        && set.contains(words.get(at).written() + "+" + words.get(at + 1).written());
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
