package org.uppsikt.flag.detect;

import java.time.Duration;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Plain;

/// Takes identity numbers of persons out of a text that is printed, sent or shown to anybody
/// (KRO-21, requirements I18). Only numbers whose date and check digits are right, and those that
/// Denmark gives without a check, whatever dashes, spaces and digits they are written with: the
/// text is read as the detector reads it.
public final class IdentityMask {

  private static final String MASK = "••••••-••••";

  private IdentityMask() {}

  /// The text with each number replaced; all else stays letter by letter as it was.
  public static String of(String text) {
    Plain plain = Plain.of(text, new Allowance(Duration.ofDays(1), () -> 0L));
    if (!plain.hasDigit()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int kept = 0;
    WrittenIdentity numbers = new WrittenIdentity(plain);
    while (numbers.next()) {
      var found = numbers.found();
      if (found.isPresent()) {
        Span span = plain.span(found.get().start(), found.get().end());
        out.append(text, kept, span.start()).append(MASK);
        kept = span.end();
      }
    }
    return kept == 0 ? text : out.append(text, kept, text.length()).toString();
  }
}
