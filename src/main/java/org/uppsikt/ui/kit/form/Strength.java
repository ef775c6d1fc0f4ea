package org.uppsikt.ui.kit.form;

import java.util.List;
import java.util.Locale;
import org.uppsikt.text.PasswordText;
import org.uppsikt.ui.kit.Tone;

/// How well a password would stand up to guessing, as a word. Length counts most; characters that
/// repeat or follow each other, and words an attacker would try first, count for nothing.
public enum Strength {
  TOO_SHORT(PasswordText.TOO_SHORT, Tone.DANGER),
  WEAK(PasswordText.WEAK, Tone.SEVERE),
  FAIR(PasswordText.FAIR, Tone.WARN),
  STRONG(PasswordText.STRONG, Tone.OK);

  /// Shortest password that is taken, in characters.
  public static final int SHORTEST = 12;

  private static final int LONG = 18;
  private static final List<String> COMMON =
      List.of("password", "passord", "salasana", "lösenord", "uppsikt", "kommun", "qwert", "12345");

  private final PasswordText word;
  private final Tone tone;

  Strength(PasswordText word, Tone tone) {
    this.word = word;
    this.tone = tone;
  }

  public PasswordText word() {
    return word;
  }

  public Tone tone() {
    return tone;
  }

  public static Strength of(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return TOO_SHORT;
    }
    int worth = worth(password.toLowerCase(Locale.ROOT));
    if (worth < SHORTEST - 2) {
      return WEAK;
    }
    return worth < LONG ? FAIR : STRONG;
  }

  /// Characters that a guesser must really guess.
  private static int worth(String password) {
    var rest = password;
    for (var common : COMMON) {
      rest = rest.replace(common, "");
    }
    int worth = 0;
    int before = -1;
    for (int character : rest.codePoints().toArray()) {
      if (Math.abs(character - before) > 1) {
        worth++;
      }
      before = character;
    }
    return Math.min(worth, 2 * (int) rest.codePoints().distinct().count());
  }
}
