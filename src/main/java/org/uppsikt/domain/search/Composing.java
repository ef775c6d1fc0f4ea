package org.uppsikt.domain.search;

/// Letters written as a plain one with a mark behind it (as files from macOS have them) become the
/// one letter of the Nordic alphabets.
final class Composing {

  private static final String MARKS = "\u0300\u0301\u0302\u0308\u030A";
  private static final String[] FROM = {"aeiou", "aeiouy", "aeiou", "aeiou", "au"};
  private static final String[] TO = {"àèìòù", "áéíóúý", "âêîôû", "äëïöü", "åů"};

  private Composing() {}

  static String of(CharSequence text) {
    var composed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      add(composed, text.charAt(i));
    }
    return composed.toString();
  }

  private static void add(StringBuilder composed, char c) {
    int mark = MARKS.indexOf(c);
    int last = composed.length() - 1;
    int letter = mark < 0 || last < 0 ? -1 : FROM[mark].indexOf(composed.charAt(last));
    if (letter < 0) {
      composed.append(c);
    } else {
      composed.setCharAt(last, TO[mark].charAt(letter));
    }
  }
}
