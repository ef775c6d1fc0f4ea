package org.uppsikt.evidence.sheet;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;

/// Gives Arabic letters the shapes they have when joined to their neighbours. Vowel signs are taken
/// out before and put back over their letter afterwards, since they do not part letters.
final class ArabicForms {

  /// With this setting every letter keeps its place: a lam-alef becomes one sign and a space.
  private static final ArabicShaping SHAPING =
      new ArabicShaping(
          ArabicShaping.LETTERS_SHAPE
              | ArabicShaping.TEXT_DIRECTION_LOGICAL
              | ArabicShaping.LENGTH_FIXED_SPACES_NEAR);

  private ArabicForms() {}

  static String of(String text) {
    if (text.chars()
        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
      return text;
    }
    var letters = new StringBuilder(text.length());
    text.chars().filter(c -> !isVowelSign(c)).forEach(c -> letters.append((char) c));
    String shaped = shaped(letters.toString());
    var result = new StringBuilder(text.length());
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isVowelSign(text.charAt(i))) {
        result.append(text.charAt(i));
        continue;
      }
      boolean swallowed = shaped.charAt(at) == ' ' && letters.charAt(at) != ' ';
      if (!swallowed) {
        result.append(shaped.charAt(at));
      }
      at++;
    }
    return result.toString();
  }

  private static boolean isVowelSign(int c) {
    return (c >= 0x064B && c <= 0x0655) || c == 0x0670;
  }

  private static String shaped(String letters) {
    try {
      return SHAPING.shape(letters);
    } catch (ArabicShapingException e) {
      // Thrown only for settings that need room which the text lacks; this one needs none.
      throw new IllegalStateException("shaping", e);
    }
  }
}
