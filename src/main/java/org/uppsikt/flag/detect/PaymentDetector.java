package org.uppsikt.flag.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Plain;
import org.uppsikt.flag.reading.Reading;

/// Finds account, giro and card numbers whose check digits are right (C11). A giro number must be
/// called one: one number in ten passes its check by chance. The number never goes into the
/// explanation.
final class PaymentDetector implements Detector {

  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\d])[a-z]{2}\\d{2} ?(?:[a-z]{4}|\\d{4})(?: ?\\d{4}){1,6}(?: ?\\d{1,3})?"
              + "(?![\\p{L}\\d])");

  private static final Pattern GIRO =
      Pattern.compile(
          "(?<!\\p{L})(?:bg|bankgiro|bankgironummer|pg|plusgiro|postgiro)\\.?:? ?(?:nr\\.?:? ?)?"
              + "(\\d{3,4}-\\d{4}|\\d{1,3}(?: ?\\d{2}){0,3} ?- ?\\d)(?![\\d-])");

  /// "Kommunens bankgiro" is nobody's own.
  private static final Pattern OFFICE =
      Pattern.compile("(?<!\\p{L})(?:kommunens|kommunen|stadens|kunnan|kaupungin) $");

  private static final int BEFORE = 20;

  private static final Pattern CARD =
      Pattern.compile("(?<![\\p{L}\\d-])[3-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\p{L}\\d-])");

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "payment";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().hasDigit()) {
      return;
    }
    Plain plain = reading.plain();
    Matcher iban = IBAN.matcher(plain.text());
    while (!findings.full() && !allowance.step() && iban.find()) {
      if (isIban(iban.group().replace(" ", ""))) {
        var span = plain.span(iban.start(), iban.end());
        findings.add(PERSONAL_DATA, span, Confidence.MEDIUM, "payment.iban");
      }
    }
    Matcher giro = GIRO.matcher(plain.text());
    while (!findings.full() && !allowance.step() && giro.find()) {
      if (Digits.luhn(digits(giro.group(1)))
          && !isOffices(plain.text(), giro.start())
          && !context.isOwnNumber(giro.group(1))) {
        var span = plain.span(giro.start(1), giro.end(1));
        findings.add(PERSONAL_DATA, span, Confidence.LOW, "payment.giro");
      }
    }
    Matcher card = CARD.matcher(plain.text());
    while (!findings.full() && !allowance.step() && card.find()) {
      if (Digits.luhn(digits(card.group())) && !isRepeated(digits(card.group()))) {
        var span = plain.span(card.start(), card.end());
        findings.add(PERSONAL_DATA, span, Confidence.HIGH, "payment.card");
      }
    }
  }

  private static boolean isOffices(CharSequence text, int giro) {
    return OFFICE.matcher(text).region(Math.max(0, giro - BEFORE), giro).find();
  }

  private static String digits(String written) {
    return written.replaceAll("\\D", "");
  }

  private static boolean isRepeated(String digits) {
    return digits.chars().distinct().count() < 2;
  }

  /// Letters count 10 to 35; the number with its first four signs moved to the end leaves 1.
  static boolean isIban(String number) {
    if (number.length() < 15 || number.length() > 34) {
      return false;
    }
    int rest = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }
}
