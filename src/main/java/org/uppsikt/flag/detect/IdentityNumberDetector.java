package org.uppsikt.flag.detect;

import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Finds identity numbers of Sweden, Norway, Finland and Denmark whose date and check digits are
/// right, or that Denmark gives without one (C11). The number itself never goes into the
/// explanation.
final class IdentityNumberDetector implements Detector {

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "identity-number";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().hasDigit()) {
      return;
    }
    WrittenIdentity numbers = new WrittenIdentity(reading.plain());
    while (!findings.full() && !allowance.step() && numbers.next()) {
      numbers.found().ifPresent(found -> add(reading, found, findings));
    }
  }

  private static void add(Reading reading, WrittenIdentity.Found found, Findings findings) {
    var span = reading.plain().span(found.start(), found.end());
    switch (found.kind()) {
      case FINNISH -> {
        boolean lasting = !IdentityNumbers.finnishTemporary(found.written());
        Confidence sure = lasting ? Confidence.HIGH : Confidence.MEDIUM;
        findings.add(PERSONAL_DATA, span, sure, "identity.fi");
      }
      case NORWEGIAN -> findings.add(PERSONAL_DATA, span, Confidence.HIGH, "identity.no");
      case SWEDISH -> findings.add(PERSONAL_DATA, span, Confidence.HIGH, "identity.se");
      case DANISH -> {
        boolean checked = IdentityNumbers.danish(found.written());
        Confidence sure = checked ? Confidence.MEDIUM : Confidence.LOW;
        String why = checked ? "identity.dk" : "identity.dk.unchecked";
        findings.add(PERSONAL_DATA, span, sure, why);
      }
    }
  }
}
