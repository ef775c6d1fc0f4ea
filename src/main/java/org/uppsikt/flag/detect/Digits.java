package org.uppsikt.flag.detect;

/// Arithmetic on the digits of a number. Arguments hold decimal digits only.
final class Digits {

  private Digits() {}

  /// Whether the last digit makes the Luhn sum of all of them a multiple of ten.
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int d = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? d : d * 2;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  static int number(String digits, int start, int end) {
    return Integer.parseInt(digits, start, end, 10);
  }

  /// Whether the day exists in the month, the year being any year that ends in `yy`.
  static boolean isDate(int yy, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    int last =
        switch (month) {
          case 2 -> yy % 4 == 0 ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
    return day <= last;
  }
}
