package org.uppsikt.flag.detect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Finds registry and case numbers in the forms Nordic municipalities write: the item concerns a
/// case and must be registered (SME-33). "16/12" is a date unless a word says otherwise.
final class CaseNumberDetector implements Detector {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d/-])(?:"
              // Word of registry, then nearly any form: "Dnr 2017/00021", "sak 16/1234".
              + "(?<cue>(?:dnr|diarienr|diarienummer|änr|ärende|ärendenummer|saksnr|saksnummer|sak"
              + "|ref|jo|asianumero|diaarinumero|dnro)\\.?:? ?(?:nr\\.? ?)?"
              + "(?:[a-zåäöæø]{2,5} ?)?(?:(?:19|20)?\\d{2}[/:-][a-z]{0,5}\\d{1,6}|\\d{3,5}-\\d{4})"
              + "(?:-\\d{1,4})?)"
              // Committee, year, number: "BN 2026-0147".
              + "|(?<committee>[a-zåäöæø]{2,5} ?(?:19|20)\\d{2}[/:-]\\d{1,6}(?:-\\d{1,4})?"
              + "(?!(?:-\\d{2})? ?§))"
              + "|(?<year>(?:19|20)\\d{2}/(?:[a-z]{2,5})?\\d{3,6}(?:-\\d{1,4})?)"
              + "|(?<finnish>\\d{1,5}/\\d{2}\\.\\d{2}\\.\\d{2}/(?:19|20)\\d{2})"
              + "|(?<minutes>(?:[a-zåäöæø]{2,5} )?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}) ?§ ?\\d{1,4})"
              + ")(?![\\d/])");

  private static final Subject CASE = new Subject.Matter(Subject.MatterKind.CASE);

  @Override
  public String id() {
    return "case-number";
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
    List<Span> own = own(reading, context, findings);
    Matcher m = NUMBER.matcher(reading.plain().text());
    while (!findings.full() && !allowance.step() && m.find()) {
      Span span = reading.plain().span(m.start(), m.end());
      String written = reading.plain().words(span);
      if (m.group("minutes") != null && !isNamed(written)) {
        int digit = written.indexOf(' ') + 1;
        span = new Span(span.start() + digit, span.end());
        written = written.substring(digit);
      }
      boolean number = m.group("committee") == null || startsInCapitals(written);
      if (number && !overlaps(own, span)) {
        findings.add(CASE, span, Confidence.HIGH, "case.number", written);
      }
    }
  }

  /// Whether minutes begin with their day or with who met, not with "the".
  private static boolean isNamed(String minutes) {
    return Character.isDigit(minutes.charAt(0)) || startsInCapitals(minutes);
  }

  /// Numbers in the form that the municipality itself has said it writes.
  private static List<Span> own(Reading reading, FlagContext context, Findings findings) {
    List<Span> spans =
        context.caseNumbers().stream()
            .flatMap(form -> form.places(reading.original(), Findings.MOST).stream())
            .map(place -> new Span(place.start(), place.end()))
            .toList();
    spans.forEach(
        span ->
            findings.add(CASE, span, Confidence.HIGH, "case.number", reading.plain().words(span)));
    return spans;
  }

  private static boolean overlaps(List<Span> own, Span span) {
    return own.stream().anyMatch(o -> o.start() < span.end() && span.start() < o.end());
  }

  /// "KS 2026-0312" is a number, "den 2026-03" is a date.
  private static boolean startsInCapitals(String written) {
    return Character.isUpperCase(written.charAt(0)) && Character.isUpperCase(written.charAt(1));
  }
}
