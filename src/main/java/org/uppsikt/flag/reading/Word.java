package org.uppsikt.flag.reading;

import java.util.List;

/// A word of the plain text.
///
/// @param start in the plain text
/// @param end in the plain text, exclusive
/// @param forms how it may be meant, as written first: "1d10t" is also "idiot"; never empty
/// @param opensSentence whether a sentence or line ends before it
/// @param disguise how its spelling hides what it says
/// @param goesOn whether one sign and no space stands between it and the next word: "idi-ot"
public record Word(
    int start,
    int end,
    List<String> forms,
    boolean opensSentence,
    Disguise disguise,
    boolean goesOn) {

  /// First of the signs that are read as pictures; letters lie before it.
  private static final int PICTURES = 0x2190;

  /// How a spelling may hide a word.
  public enum Disguise {
    /// As anyone writes.
    NONE,
    /// Letters are drawn out; which letters they are is plain.
    DRAWN_OUT,
    /// Signs, digits or letters of other scripts stand for letters: dots and rings tell nothing.
    LETTERS
  }

  public String written() {
    return forms.getFirst();
  }

  /// Whether it is an emoji that stands for a word.
  public boolean isPicture() {
    return written().codePointAt(0) >= PICTURES;
  }
}
