package org.uppsikt.flag.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Reads the words that a person writes for a rule, one phrase on a line, as texts are read: small
/// letters, no signs, no disguise. A word that ends in `*` stands for any ending.
public final class OwnPhrases {

  /// Phrases of one rule.
  public static final int MOST = 100;

  private static final int LONGEST_PHRASE = 8;
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_STEM = 24;
  private static final int FEWEST_LETTERS = 2;
  private static final String ANY_ENDING = "*";

  private OwnPhrases() {}

  /// What a person wrote, one phrase on a line.
  public static Phrases read(String typed) {
    Set<String> phrases = new LinkedHashSet<>();
    for (String line : typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      List<String> tokens = tokens(line);
      Phrases.Why why = wrong(tokens);
      if (why != null) {
        return new Phrases.Fault(why, line);
      }
      phrases.add(String.join(" ", tokens));
    }
    if (phrases.isEmpty()) {
      return new Phrases.Fault(Phrases.Why.EMPTY, "");
    }
    return phrases.size() > MOST
        ? new Phrases.Fault(Phrases.Why.TOO_MANY, "")
        : new Phrases.Fine(List.copyOf(phrases));
  }

  private static List<String> tokens(String line) {
    if (!line.contains(ANY_ENDING)) {
      return words(line);
    }
    List<String> tokens = new ArrayList<>();
    for (String part : line.split("\\s+")) {
      boolean anyEnding = part.endsWith(ANY_ENDING);
      List<String> words = words(anyEnding ? part.substring(0, part.length() - 1) : part);
      tokens.addAll(words);
      if (anyEnding && !words.isEmpty()) {
        tokens.set(tokens.size() - 1, tokens.getLast() + ANY_ENDING);
      }
    }
    return tokens;
  }

  /// Without a clock: what a person types is short.
  private static List<String> words(String text) {
    var allowance = new Allowance(Duration.ofDays(1), () -> 0L);
    return Reading.of(text, allowance).words().stream().map(Word::written).toList();
  }

  private static Phrases.@Nullable Why wrong(List<String> tokens) {
    if (tokens.isEmpty()) {
      return Phrases.Why.NO_WORD;
    }
    if (tokens.size() > LONGEST_PHRASE) {
      return Phrases.Why.TOO_LONG;
    }
    for (String token : tokens) {
      int stem = token.endsWith(ANY_ENDING) ? token.length() - 1 : SHORTEST_STEM;
      if (stem < SHORTEST_STEM) {
        return Phrases.Why.SHORT_STEM;
      }
      if (stem > LONGEST_STEM) {
        return Phrases.Why.TOO_LONG;
      }
    }
    return String.join("", tokens).length() < FEWEST_LETTERS ? Phrases.Why.TOO_SHORT : null;
  }
}
