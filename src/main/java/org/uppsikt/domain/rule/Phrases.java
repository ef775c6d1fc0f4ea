package org.uppsikt.domain.rule;

import java.util.List;

/// What was read of the words that a person wrote for a rule.
public sealed interface Phrases {

  /// @param phrases in the order they were written, none twice
  record Fine(List<String> phrases) implements Phrases {
    public Fine {
      phrases = List.copyOf(phrases);
    }
  }

  /// @param line as it was written; empty where the whole is wrong
  record Fault(Why why, String line) implements Phrases {}

  /// What is wrong with a line.
  enum Why {
    /// There is no line with a word.
    EMPTY,
    /// A line without any letter, digit or known emoji.
    NO_WORD,
    /// One letter says nothing.
    TOO_SHORT,
    /// Before "any ending" stand at least three letters.
    SHORT_STEM,
    /// A phrase of more than eight words, or a word of more than 24 letters before "any ending".
    TOO_LONG,
    /// More than a hundred phrases.
    TOO_MANY
  }
}
