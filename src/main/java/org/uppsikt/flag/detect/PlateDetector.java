package org.uppsikt.flag.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Finds registration numbers of vehicles where the text speaks of a vehicle just before: they
/// point out who drives it (C11). Three letters and three digits alone are a room or a course.
final class PlateDetector implements Detector {

  private static final Pattern PLATE =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(?:[a-z]{3} ?\\d{2}[a-z\\d]|[a-z]{2} ?\\d{5}|[a-zåäö]{2,3}-\\d{2,3})"
              + "(?![\\p{L}\\d-])");

  private static final Pattern VEHICLE =
      Pattern.compile(
          "(?<!\\p{L})(?:reg|regnr|regnummer|registreringsnummer|registreringsskylt|skylt|skylten|bil|bilen"
              + "|bilens|volvo|saab|audi|bmw|tesla|mopeden|lastbilen|bilnummer|skiltnummer|skilt"
              + "|rekisterinumero|rekkari|auto|auton|plate|license|car)(?!\\p{L})");

  private static final int BEFORE = 40;

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  @Override
  public String id() {
    return "plate";
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
    CharSequence text = reading.plain().text();
    Matcher m = PLATE.matcher(text);
    while (!findings.full() && !allowance.step() && m.find()) {
      Span span = reading.plain().span(m.start(), m.end());
      boolean vehicle =
          VEHICLE.matcher(text).region(Math.max(0, m.start() - BEFORE), m.start()).find();
      if (vehicle && Character.isUpperCase(reading.plain().words(span).charAt(0))) {
        findings.add(PERSONAL_DATA, span, Confidence.LOW, "plate");
      }
    }
  }
}
