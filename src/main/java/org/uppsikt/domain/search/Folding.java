package org.uppsikt.domain.search;

import java.util.Map;

/// Makes spellings equal that a Nordic reader takes for the same word: case, accents, å and ä and æ
/// as a, ö and ø as o, so that "aterstalla", "återställa" and "Återställa" find each other.
public final class Folding {

  /// Grows with every change of the rules, or of what stands in the index: one made by other rules
  /// is built anew. Since 2 it holds the numbers that the registry gave.
  public static final int VERSION = 2;

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("a", "àáâãäåāăąǎǟǡǻȁȃȧæǣǽ"),
          Map.entry("c", "çćĉċč"),
          Map.entry("d", "ďđð"),
          Map.entry("e", "èéêëēĕėęěȅȇȩ"),
          Map.entry("g", "ĝğġģǥǧǵ"),
          Map.entry("h", "ĥħȟ"),
          Map.entry("i", "ìíîïĩīĭįıǐȉȋ"),
          Map.entry("j", "ĵǰ"),
          Map.entry("k", "ķǩ"),
          Map.entry("l", "ĺļľŀł"),
          Map.entry("n", "ñńņňŉŋǹ"),
          Map.entry("o", "òóôõöøōŏőœǒǫǭǿȍȏȫȭȯȱ"),
          Map.entry("r", "ŕŗřȑȓ"),
          Map.entry("s", "śŝşšșſ"),
          Map.entry("t", "ţťŧț"),
          Map.entry("u", "ùúûüũūŭůűųǔǖǘǚǜȕȗ"),
          Map.entry("w", "ŵ"),
          Map.entry("y", "ýÿŷȳ"),
          Map.entry("z", "źżžƶ"));
  private static final int FIRST = 0xC0;
  private static final char[] TABLE = table();

  private Folding() {}

  /// The folded form of a word or a name; empty where nothing of it can be searched for.
  public static String of(String text) {
    var folded = new StringBuilder(text.length());
    // Runs over every word of every text that may be a hit: a stream of letters takes as long as
    // reading the text from the database.
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      add(folded, c);
      i += Character.charCount(c);
    }
    return folded.toString();
  }

  /// The form that keeps accents and the Nordic letters, and drops case alone.
  static String exact(String text) {
    var exact = new StringBuilder(text.length());
    text.codePoints().filter(c -> !ignored(c)).forEach(c -> exact.appendCodePoint(lower(c)));
    return Composing.of(exact);
  }

  /// What a reader does not see, or sees as part of the letter before it.
  static boolean ignored(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || c == 0xAD || c >= 0xFE00 && c <= 0xFE0F;
  }

  static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void add(StringBuilder folded, int c) {
    if (c < 0x80) {
      folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    } else if (!ignored(c) && !mark(c)) {
      int lower = lower(c);
      switch (lower) {
        case 'ß' -> folded.append("ss");
        case 'þ' -> folded.append("th");
        default -> folded.appendCodePoint(plain(lower));
      }
    }
  }

  private static int plain(int c) {
    int at = c - FIRST;
    return at >= 0 && at < TABLE.length && TABLE[at] != 0 ? TABLE[at] : c;
  }

  /// Full-width letters are the plain ones.
  private static int lower(int c) {
    int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    return Character.toLowerCase(narrow);
  }

  private static char[] table() {
    var table = new char[0x250 - FIRST];
    LETTERS.forEach(
        (plain, variants) -> variants.chars().forEach(c -> table[c - FIRST] = plain.charAt(0)));
    return table;
  }
}
