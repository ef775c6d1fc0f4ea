package org.uppsikt.flag.detect;

/// Whether a string is the number of a company, an association or an authority, by its check digit.
/// Such numbers are public, and nobody's personal data: what passes here is never taken for a
/// number of a person or a telephone. That of a sole trader in Sweden is the personnummer of the
/// trader, and stays one.
public final class OrganisationNumbers {

  private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] FINNISH = {7, 9, 10, 5, 8, 4, 2};

  private OrganisationNumbers() {}

  /// Of any of the three countries, as it is written there.
  public static boolean isOne(String written) {
    return swedish(written) || norwegian(written) || finnish(written);
  }

  /// Swedish organisationsnummer: ten digits, or twelve that begin with 16. The third is 2 or more,
  /// which the month of a personnummer never begins with; the first is never a nought, with which
  /// telephone numbers begin.
  public static boolean swedish(String written) {
    String all = written.replaceAll("[- ]", "");
    String n = all.length() == 12 && all.startsWith("16") ? all.substring(2) : all;
    return isDigits(n, 10) && n.charAt(0) != '0' && n.charAt(2) >= '2' && Digits.luhn(n);
  }

  /// Norwegian organisasjonsnummer: nine digits that begin with 8 or 9.
  public static boolean norwegian(String written) {
    String n = written.replace(" ", "");
    return isDigits(n, 9) && n.charAt(0) >= '8' && isCheck(n, 8, NORWEGIAN);
  }

  /// Finnish Y-tunnus: seven digits, a line and a digit.
  public static boolean finnish(String written) {
    String n = written.replace("-", "");
    return written.length() == 9
        && written.charAt(7) == '-'
        && isDigits(n, 8)
        && isCheck(n, 7, FINNISH);
  }

  private static boolean isDigits(String n, int length) {
    return n.length() == length && n.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The check digit is what the weighted sum lacks to a multiple of eleven; where that is ten
  /// there is no such number.
  private static boolean isCheck(String n, int at, int... weights) {
    int rest = Digits.weighted(n, weights) % 11;
    int check = rest == 0 ? 0 : 11 - rest;
    return check == n.charAt(at) - '0';
  }
}
