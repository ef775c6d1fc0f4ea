package org.uppsikt.flag.reading;

import java.util.List;

/// A word of the plain text.
///
/// @param start in the plain text
/// @param end in the plain text, exclusive
/// @param forms how it may be meant, as written first: "1d10t" is also "idiot"; never empty
/// @param opensSentence whether a sentence or line ends before it
public record Word(int start, int end, List<String> forms, boolean opensSentence) {

  public String written() {
    return forms.getFirst();
  }
}
