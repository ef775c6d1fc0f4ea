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

/// Finds identity numbers of Sweden, Norway, Finland and Denmark whose date and check digits are
/// right (C11). The number itself never goes into the explanation.
final class IdentityNumberDetector implements Detector {

  static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + "(?<fi>\\d{6}[-+yxwvuabcdef]\\d{3}[\\da-y])"
              + "|(?<no>\\d{6}[ -]?\\d{5})"
              + "|(?<se>(?:\\d{2})?\\d{6} ?[-+]? ?[\\dtrsuwxjklmn]\\d{3})"
              + ")(?![\\p{L}\\d])");

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "identity-number";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().hasDigit()) {
      return;
    }
    Matcher m = SHAPE.matcher(reading.plain().text());
    while (!findings.full() && !allowance.step() && m.find()) {
      String written = m.group();
      var span = reading.plain().span(m.start(), m.end());
      if (IdentityNumbers.finnish(written)) {
        Confidence sure =
            IdentityNumbers.finnishTemporary(written) ? Confidence.MEDIUM : Confidence.HIGH;
        findings.add(PERSONAL_DATA, span, sure, "identity.fi");
      } else if (IdentityNumbers.norwegian(written)) {
        findings.add(PERSONAL_DATA, span, Confidence.HIGH, "identity.no");
      } else if (IdentityNumbers.swedish(written)) {
        findings.add(PERSONAL_DATA, span, Confidence.HIGH, "identity.se");
      } else if (written.indexOf('-') == 6 && IdentityNumbers.danish(written)) {
        findings.add(PERSONAL_DATA, span, Confidence.MEDIUM, "identity.dk");
      }
    }
  }
}
