package org.uppsikt.domain.search;

import java.util.ArrayList;
import java.util.List;

/// A word of a text: a run of letters and digits.
///
/// @param folded the form that is searched for ([Folding])
/// @param start first UTF-16 unit in the text
/// @param end behind the last one
public record Word(String folded, int start, int end) {

  /// A longer word is found by its beginning.
  static final int LONGEST = 60;

  /// The words of a text in their order.
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        int end = end(text, i);
        add(words, text, i, end);
        i = end;
      } else {
        i += Character.charCount(c);
      }
    }
    return words;
  }

  /// The word as the text spells it, without regard to case.
  String exact(String text) {
    return Folding.exact(text.substring(start, end));
  }

  private static int end(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c) && !Folding.mark(c) && !Folding.ignored(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static void add(List<Word> words, String text, int start, int end) {
    String folded = Folding.of(text.substring(start, end));
    if (!folded.isEmpty()) {
      words.add(new Word(cut(folded), start, end));
    }
  }

  private static String cut(String folded) {
    if (folded.length() <= LONGEST) {
      return folded;
    }
    boolean split = Character.isHighSurrogate(folded.charAt(LONGEST - 1));
    return folded.substring(0, split ? LONGEST - 1 : LONGEST);
  }
}
