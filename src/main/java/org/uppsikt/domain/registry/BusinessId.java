package org.uppsikt.domain.registry;

import java.util.regex.Pattern;

/// The Finnish business ID (Y-tunnus): seven digits, a hyphen and a check digit.
public final class BusinessId {

  private static final Pattern FORM = Pattern.compile("\\d{7}-\\d");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
  private static final int MODULUS = 11;

  private BusinessId() {}

  /// Whether it is of the form, and its check digit holds.
  public static boolean valid(String typed) {
    if (!FORM.matcher(typed).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (typed.charAt(i) - '0');
    }
    int rest = sum % MODULUS;
    // With rest 1 there is no check digit, and no such number is given out.
    int check = rest == 0 ? 0 : MODULUS - rest;
    return check == typed.charAt(typed.length() - 1) - '0';
  }
}
