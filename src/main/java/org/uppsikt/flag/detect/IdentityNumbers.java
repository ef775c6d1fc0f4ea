package org.uppsikt.flag.detect;

import java.time.YearMonth;
import java.util.Locale;

/// Whether a string is a national identity number, by its date and its check digits. Says nothing
/// of whether it was given to anybody.
public final class IdentityNumbers {

  private static final String FINNISH_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String INTERIM = "TRSUWXJKLMN";

  private IdentityNumbers() {}

  /// Swedish personnummer and samordningsnummer (day + 60), ten or twelve digits with or without
  /// "-" or "+"; interim numbers with a letter in the serial too.
  public static boolean swedish(String written) {
    String number = written.replaceAll("[-+ ]", "").toUpperCase(Locale.ROOT);
    if (number.length() != 10 && number.length() != 12) {
      return false;
    }
    String ten = number.substring(number.length() - 10);
    if (INTERIM.indexOf(ten.charAt(6)) >= 0) {
      ten = ten.substring(0, 6) + "1" + ten.substring(7);
    }
    if (!ten.chars().allMatch(c -> c >= '0' && c <= '9') || ten.startsWith("000", 6)) {
      return false;
    }
    return swedishDate(number, ten) && Digits.luhn(ten);
  }

  private static boolean swedishDate(String number, String ten) {
    int month = Digits.number(ten, 2, 4);
    int day = Digits.number(ten, 4, 6);
    int real = day > 60 ? day - 60 : day;
    if (number.length() == 10) {
      return Digits.isDate(Digits.number(ten, 0, 2), month, real);
    }
    int year = Digits.number(number, 0, 4);
    return year >= 1800
        && year < 2100
        && month >= 1
        && month <= 12
        && real >= 1
        && real <= YearMonth.of(year, month).lengthOfMonth();
  }

  /// Norwegian fødselsnummer, D-number (day + 40), H-number (month + 40) and synthetic test number
  /// (month + 80), with the check digits of today and those issued from 2032.
  public static boolean norwegian(String written) {
    String n = written.replaceAll("[-+ ]", "");
    if (n.length() != 11 || !n.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int day = Digits.number(n, 0, 2);
    int month = Digits.number(n, 2, 4);
    int realMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
    return Digits.isDate(Digits.number(n, 4, 6), realMonth, day > 40 ? day - 40 : day)
        && firstCheck(n)
        && secondCheck(n);
  }

  /// From 2032 the weighted sum may leave 0, 1, 2 or 3 instead of 0 alone.
  private static boolean firstCheck(String n) {
    int sum = Digits.weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2);
    for (int rest = 0; rest <= 3; rest++) {
      int check = 11 + rest - sum % 11;
      if ((check > 10 ? check - 11 : check) == n.charAt(9) - '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean secondCheck(String n) {
    int check = 11 - Digits.weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return (check == 11 ? 0 : check) == n.charAt(10) - '0';
  }

  /// Danish CPR number with a date and the check of modulus 11.
  public static boolean danish(String written) {
    String n = written.replaceAll("[- ]", "");
    return isDanishShape(n) && Digits.weighted(n, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /// Danish CPR number without the check, as the CPR office has given them since October 2007 to
  /// people who are written down as born on a first of January, the years from 1960 on where the
  /// numbers ran out (cpr.dk, "Personnumre uden kontrolciffer"). The office does not keep its list
  /// of years complete, so any of them will do; the first digit of the serial tells the century.
  static boolean danishWithoutCheck(String written) {
    String n = written.replaceAll("[- ]", "");
    return isDanishShape(n)
        && n.startsWith("0101")
        && n.charAt(4) >= '6'
        && "012349".indexOf(n.charAt(6)) >= 0;
  }

  private static boolean isDanishShape(String n) {
    return n.length() == 10
        && n.chars().allMatch(c -> c >= '0' && c <= '9')
        && Digits.isDate(Digits.number(n, 4, 6), Digits.number(n, 2, 4), Digits.number(n, 0, 2));
  }

  /// Finnish henkilötunnus with every sign of the 2023 reform. The sign tells numbers apart and is
  /// never changed.
  public static boolean finnish(String written) {
    String n = written.toUpperCase(Locale.ROOT);
    if (n.length() != 11) {
      return false;
    }
    String date = n.substring(0, 6);
    String serial = n.substring(7, 10);
    int century = finnishCentury(n.charAt(6));
    if (century == 0 || !(date + serial).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int month = Digits.number(date, 2, 4);
    int day = Digits.number(date, 0, 2);
    int year = century + Digits.number(date, 4, 6);
    if (month < 1 || month > 12 || day < 1 || Integer.parseInt(serial) < 2) {
      return false;
    }
    return day <= YearMonth.of(year, month).lengthOfMonth()
        && FINNISH_CHECK.charAt(Integer.parseInt(date + serial) % 31) == n.charAt(10);
  }

  /// Serials from 900 are given for a time or for tests.
  public static boolean finnishTemporary(String written) {
    return finnish(written) && written.charAt(7) == '9';
  }

  private static int finnishCentury(char sign) {
    return switch (sign) {
      case '+' -> 1800;
      case '-', 'Y', 'X', 'W', 'V', 'U' -> 1900;
      case 'A', 'B', 'C', 'D', 'E', 'F' -> 2000;
      default -> 0;
    };
  }
}
