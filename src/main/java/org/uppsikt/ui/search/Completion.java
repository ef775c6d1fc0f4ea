package org.uppsikt.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uppsikt.domain.search.Folding;

/// What the word at the caret may become: a keyword, or a value of the keyword before it.
///
/// @param shown what is suggested
/// @param text the whole query with it
/// @param caret where to go on writing
record Completion(String shown, String text, int caret) {

  private static final int MOST = 6;

  static List<Completion> of(String text, int caret, Map<String, List<String>> known) {
    int start = wordStart(text, caret);
    String word = text.substring(start, caret);
    int colon = word.indexOf(':');
    var found = new ArrayList<Completion>();
    if (colon < 0) {
      known.keySet().stream()
          .filter(keyword -> word.length() > 1 && begins(keyword, word))
          .sorted()
          .forEach(keyword -> found.add(put(text, start, caret, keyword, keyword)));
    } else {
      String typed = word.substring(colon + 1);
      known.entrySet().stream()
          .filter(e -> Folding.of(e.getKey()).equals(Folding.of(word.substring(0, colon + 1))))
          .flatMap(e -> e.getValue().stream())
          .filter(value -> begins(value, typed))
          .sorted(Comparator.naturalOrder())
          .forEach(value -> found.add(value(text, start + colon + 1, caret, value)));
    }
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
  }

  private static Completion value(String text, int start, int caret, String value) {
    return put(text, start, caret, value, written(value) + " ");
  }

  /// A value as it is typed behind its keyword: what has a space in it only holds together in
  /// quotation marks.
  static String written(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains(" ") ? "\"" + lower + "\"" : lower;
  }

  private static Completion put(String text, int start, int caret, String shown, String written) {
    String before = text.substring(0, start) + written;
    return new Completion(shown, before + text.substring(caret).stripLeading(), before.length());
  }

  private static boolean begins(String word, String typed) {
    return Folding.of(word).startsWith(Folding.of(typed));
  }

  private static int wordStart(String text, int caret) {
    int start = caret;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
