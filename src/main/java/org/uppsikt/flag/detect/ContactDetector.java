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

  private static final PhoneDetector PHONES = new PhoneDetector();

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "contact";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (reading.plain().has("@")) {
      mail(reading, context, allowance, findings);
    }
    PHONES.look(reading, context, allowance, findings);
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
}
