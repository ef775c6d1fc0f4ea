package org.uppsikt.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.finding.Span;

/// Words that stand one behind the other; one word is a phrase too.
///
/// @param words folded, in their order
/// @param spelling the same words with their accents, where exactly this spelling is wanted
/// @param prefix whether the last word may go on
public record Phrase(List<String> words, Optional<List<String>> spelling, boolean prefix) {

  public Phrase {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase has words");
    }
  }

  /// The phrase that a text says; empty where it has no letter and no digit.
  ///
  /// @param exact whether accents and Nordic letters must be as written
  public static Optional<Phrase> of(String text, boolean exact, boolean prefix) {
    List<Word> words = Word.of(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> spelling =
        exact ? Optional.of(words.stream().map(w -> w.exact(text)).toList()) : Optional.empty();
    return Optional.of(new Phrase(words.stream().map(Word::folded).toList(), spelling, prefix));
  }

  /// Where in a text the phrase stands; empty where it does not.
  List<Span> in(String text, List<Word> of) {
    var places = new ArrayList<Span>();
    for (int i = 0; i + words.size() <= of.size(); i++) {
      if (at(i, text, of)) {
        places.add(new Span(of.get(i).start(), of.get(i + words.size() - 1).end()));
      }
    }
    return places;
  }

  boolean mayGoOnBeside(List<Word> text) {
    for (int i = 0; i < words.size(); i++) {
      String wanted = words.get(i);
      boolean open = prefix && i == words.size() - 1;
      if (wanted.chars().anyMatch(Character::isDigit)
          || text.stream().noneMatch(word -> fits(word.folded(), wanted, open))) {
        return true;
      }
    }
    return false;
  }

  private boolean at(int from, String text, List<Word> of) {
    for (int i = 0; i < words.size(); i++) {
      boolean open = prefix && i == words.size() - 1;
      Word word = of.get(from + i);
      if (!fits(word.folded(), words.get(i), open)) {
        return false;
      }
      if (spelling.isPresent() && !fits(word.exact(text), spelling.get().get(i), open)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String word, String wanted, boolean open) {
    return open ? word.startsWith(wanted) : word.equals(wanted);
  }
}
