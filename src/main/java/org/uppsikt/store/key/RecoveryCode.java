package org.uppsikt.store.key;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The recovery key as it is printed: 160 random bits as eight groups of five characters in
/// Crockford's base 32 (no I, L, O or U). The fifth of each group checks the four before it and
/// the group's place, so a misread character, two swapped ones and two swapped groups are noticed
/// and named. Small letters, spaces, hyphens, O for 0 and I or L for 1 are forgiven.
public final class RecoveryCode {

  static final int BITS = 160;
  static final int GROUPS = 8;
  private static final int DATA = 4;
  private static final int GROUP = DATA + 1;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final int[] digits;

  private RecoveryCode(int[] digits) {
    this.digits = digits;
  }

  static RecoveryCode random(SecureRandom random) {
    int[] digits = new int[GROUPS * DATA];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = random.nextInt(ALPHABET.length());
    }
    return new RecoveryCode(digits);
  }

  /// What reading a typed recovery key gave.
  public sealed interface Reading {

    record Read(RecoveryCode code) implements Reading {}

    /// Characters are missing or too many.
    ///
    /// @param characters how many were found where 40 belong
    record WrongLength(int characters) implements Reading {}

    /// Some groups do not check.
    ///
    /// @param groups which groups, counted from 1, hold a mistake
    record WrongGroups(List<Integer> groups) implements Reading {
      public WrongGroups {
        groups = List.copyOf(groups);
      }
    }
  }

  public static Reading read(String typed) {
    String text = plain(typed);
    if (text.length() != GROUPS * GROUP) {
      return new Reading.WrongLength(text.length());
    }
    List<Integer> wrong = new ArrayList<>();
    int[] digits = new int[GROUPS * DATA];
    for (int group = 0; group < GROUPS; group++) {
      boolean known = true;
      for (int i = 0; i < DATA; i++) {
        int digit = ALPHABET.indexOf(text.charAt(group * GROUP + i));
        known &= digit >= 0;
        digits[group * DATA + i] = Math.max(digit, 0);
      }
      int check = ALPHABET.indexOf(text.charAt(group * GROUP + DATA));
      if (!known || check != check(digits, group)) {
        wrong.add(group + 1);
      }
    }
    return wrong.isEmpty()
        ? new Reading.Read(new RecoveryCode(digits))
        : new Reading.WrongGroups(wrong);
  }

  /// For the printed page: eight groups with hyphens between.
  public String printed() {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int i = 0; i < DATA; i++) {
        text.append(ALPHABET.charAt(digits[group * DATA + i]));
      }
      text.append(ALPHABET.charAt(check(digits, group)));
    }
    return text.toString();
  }

  /// 160 random bits need no Argon2: there is nothing to guess.
  byte[] key() {
    byte[] bytes = new byte[BITS / 8];
    for (int bit = 0; bit < BITS; bit++) {
      int value = digits[bit / 5] >> (4 - bit % 5) & 1;
      bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
    }
    return Hkdf.derive(bytes, "uppsikt 1 recovery key");
  }

  private static String plain(String typed) {
    StringBuilder text = new StringBuilder();
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || isSpace(c)) {
        continue;
      }
      text.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
    }
    return text.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// A weighted sum in the field of 32 elements. The weights 2, 4, 8, 16 differ, so one wrong
  /// digit and any swap of two different digits change the sum.
  private static int check(int[] digits, int group) {
    int sum = group;
    for (int i = 0; i < DATA; i++) {
      sum ^= times(digits[group * DATA + i], 1 << (i + 1));
    }
    return sum;
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int bit = 0; bit < 5; bit++) {
      product ^= (b >> bit & 1) == 0 ? 0 : a << bit;
    }
    for (int bit = 9; bit >= 5; bit--) {
      product ^= (product >> bit & 1) == 0 ? 0 : 0b100101 << (bit - 5);
    }
    return product;
  }

  @Override
  public String toString() {
    return "recovery key";
  }
}
