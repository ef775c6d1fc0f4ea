package org.uppsikt.flag.reading;

import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the table of look-alikes from ICU's confusables and the names of characters. Run it with
/// the path of the asset when ICU is renewed.
final class LookAlikeTable {

  private static final String NORDIC = "åäöæøéü";
  private static final Pattern NAMED =
      Pattern.compile(
          "LATIN (?:SMALL |CAPITAL )?LETTER (?:SMALL CAPITAL |TURNED |REVERSED )*([A-Z])(?: WITH .*)?"
              + "|NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER ([A-Z])"
              + "|TAG LATIN .* LETTER ([A-Z])");

  private LookAlikeTable() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), made());
  }

  /// A line for each letter: the letter, a blank, and what looks like it by code point.
  static String made() {
    SpoofChecker icu = new SpoofChecker.Builder().build();
    Map<String, Character> skeletons = skeletons(icu);
    Map<Character, StringBuilder> lines = new TreeMap<>();
    for (int code = 0x80; code < LookAlikes.CODES; code++) {
      char letter = letter(icu, skeletons, code);
      if (letter != 0) {
        lines.computeIfAbsent(letter, l -> new StringBuilder(l + " ")).appendCodePoint(code);
      }
    }
    return String.join("\n", lines.values()) + "\n";
  }

  /// Small letters before large ones: "l" and "I" share a skeleton, and "l" is the better guess.
  private static Map<String, Character> skeletons(SpoofChecker icu) {
    Map<String, Character> skeletons = new HashMap<>();
    for (char c = 'a'; c <= 'z'; c++) {
      skeletons.put(icu.getSkeleton(Character.toString(c)), c);
    }
    for (char c = 'a'; c <= 'z'; c++) {
      skeletons.putIfAbsent(icu.getSkeleton(Character.toString(Character.toUpperCase(c))), c);
    }
    return skeletons;
  }

  private static char letter(SpoofChecker icu, Map<String, Character> skeletons, int code) {
    boolean candidate =
        Character.isLetter(code) || Character.getType(code) == Character.OTHER_SYMBOL;
    byte direction = Character.getDirectionality(code);
    if (!candidate
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || NORDIC.indexOf(Character.toLowerCase(code)) >= 0) {
      return 0;
    }
    int upper = Character.toUpperCase(code);
    Character named = named(code);
    return named != null
        ? named
        : skeletons.getOrDefault(
            icu.getSkeleton(Character.toString(code)),
            skeletons.getOrDefault(icu.getSkeleton(Character.toString(upper)), (char) 0));
  }

  private static Character named(int code) {
    String name = Character.getName(code);
    Matcher matcher = NAMED.matcher(name == null ? "" : name);
    if (!matcher.matches()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Character.toLowerCase(matcher.group(group).charAt(0));
      }
    }
    return null;
  }
}
