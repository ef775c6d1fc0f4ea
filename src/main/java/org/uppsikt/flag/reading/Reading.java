package org.uppsikt.flag.reading;

import java.util.List;
import org.uppsikt.domain.finding.Span;

/// A text as detectors read it, made once per check and shared by all of them.
///
/// @param original as received
/// @param plain without disguise
/// @param words of the plain text, in order
/// @param spoken the language it is in
/// @param whole false where the text is longer than can be read, or the time was up
public record Reading(
    String original, Plain plain, List<Word> words, Spoken spoken, boolean whole) {

  /// Longest stretch that is read, in UTF-16 code units. What stands after it makes the check
  /// incomplete, never silently clean.
  public static final int LONGEST = 2_000_000;

  private static final Spoken UNKNOWN = new Spoken("", Spoken.ANY);

  /// The same, known to be in a language.
  public Reading in(Spoken language) {
    return new Reading(original, plain, words, language, whole);
  }

  /// The same with some of the words only.
  public Reading withWords(List<Word> some) {
    return new Reading(original, plain, List.copyOf(some), spoken, whole);
  }

  public static Reading of(String text, Allowance allowance) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    Plain plain = Plain.of(start, allowance);
    List<Word> words = Words.of(plain, allowance);
    boolean whole = plain.read() == text.length() && !allowance.spent();
    return new Reading(text, plain, words, UNKNOWN, whole);
  }

  /// The stretch of the original from one word to another, both included.
  public Span span(Word first, Word last) {
    return plain.span(first.start(), last.end());
  }
}
