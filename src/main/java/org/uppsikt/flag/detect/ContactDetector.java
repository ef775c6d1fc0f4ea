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
import org.uppsikt.flag.reading.Reading;

/// Finds e-mail addresses and telephone numbers that may belong to a person (C11). The
/// municipality's own addresses are no finding.
final class ContactDetector implements Detector {

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\d._%+-])[a-z0-9._%+-]{1,64}@((?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,24})");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\d+/.-])(?<!\\d )(?:"
              + "(?:\\+|00)(?:45|46|47|358)(?:[ -]{0,2}\\(?\\d\\)?){7,11}"
              + "|0\\d{1,3}[ -]{1,3}\\d(?:[ -]?\\d){4,7}"
              + "|0[457]\\d(?:[ -]?\\d){6,8}"
              + "|(?:nummer|numret|nr)\\.? (?:er )?[2-9]\\d(?: ?\\d){6}"
              + "|(?:tlf|tel|telefon|mob|mobil|ring|puh)\\.?:? ?(?:på )?[49]\\d(?: ?\\d){6}"
              + ")(?![\\p{L}\\d]|[-/]\\d)");

  private static final Pattern SWITCHBOARD =
      Pattern.compile("(?<!\\p{L})(?:växel|sentralbord|omstilling|vaihde|vaihte|switchboard)");

  private static final int BEFORE = 40;

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "contact";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (reading.plain().has("@")) {
      mail(reading, context, allowance, findings);
    }
    if (reading.plain().hasDigit()) {
      phone(reading, allowance, findings);
    }
  }

  /// A switchboard is nobody's private number.
  private static boolean isOffice(Reading reading, int start) {
    return SWITCHBOARD
        .matcher(reading.plain().text())
        .region(Math.max(0, start - BEFORE), start)
        .find();
  }

  private static void mail(
      Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    Matcher mail = EMAIL.matcher(reading.plain().text());
    while (!findings.full() && !allowance.step() && mail.find()) {
      if (!context.isOwn(mail.group(1))) {
        var span = reading.plain().span(mail.start(), mail.end());
        findings.add(PERSONAL_DATA, span, Confidence.MEDIUM, "contact.email");
      }
    }
  }

  private static void phone(Reading reading, Allowance allowance, Findings findings) {
    Matcher phone = PHONE.matcher(reading.plain().text());
    while (!findings.full() && !allowance.step() && phone.find()) {
      String written = phone.group().replace("-", "").replace(" ", "");
      if (!IdentityNumbers.swedish(written) && !isOffice(reading, phone.start())) {
        var span = reading.plain().span(phone.start(), phone.end());
        findings.add(PERSONAL_DATA, span, Confidence.MEDIUM, "contact.phone");
      }
    }
  }
}
