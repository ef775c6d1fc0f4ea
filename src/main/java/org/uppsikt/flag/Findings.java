package org.uppsikt.flag;

import java.util.ArrayList;
import java.util.List;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Finding.Source;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;

/// Collects what one detector finds in one text and gives each finding its clause.
public final class Findings {

  /// More than this of one detector in one text tells a moderator nothing more, and a text made of
  /// nothing but hits must not fill the database.
  public static final int MOST = 1000;

  private static final int LONGEST_ARGUMENT = 60;

  private final FlagContext context;
  private final Detector detector;
  private final List<Finding> found = new ArrayList<>();

  Findings(FlagContext context, Detector detector) {
    this.context = context;
    this.detector = detector;
  }

  /// Adds what the detector itself found; `why` is the last part of a key "why…".
  public void add(
      Subject subject, Span span, Confidence confidence, String why, String... arguments) {
    keep(
        subject,
        span,
        Source.DETECTOR,
        detector.id(),
        detector.version(),
        confidence,
        why,
        List.of(arguments));
  }

  /// Adds what a rule found; the words that were hit fill the sentence, shortened and without
  /// control characters, which storage uses or refuses.
  public void addByRule(
      Subject subject, Span span, RuleRef rule, Confidence confidence, String words) {
    List<String> arguments = List.of(readable(words));
    keep(subject, span, Source.RULE, rule.id(), rule.version(), confidence, rule.why(), arguments);
  }

  /// Adds what the learned model found; the words that weighed most fill the sentence.
  public void addByModel(
      Subject subject, Span span, Confidence confidence, String why, String words) {
    List<String> arguments = List.of(readable(words));
    int version = detector.version();
    keep(subject, span, Source.MODEL, detector.id(), version, confidence, why, arguments);
  }

  private static String readable(String words) {
    String clean = words.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    return clean.codePointCount(0, clean.length()) <= LONGEST_ARGUMENT
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
  }

  /// Names a rule and the sentence that explains it.
  public record RuleRef(String id, int version, String why) {}

  public boolean full() {
    return found.size() >= MOST;
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  private void keep(
      Subject subject,
      Span span,
      Source source,
      String rule,
      int version,
      Confidence confidence,
      String why,
      List<String> arguments) {
    if (!full()) {
      found.add(
          new Finding(
              subject,
              span,
              source,
              rule,
              version,
              confidence,
              "why." + why,
              arguments,
              context.clauseOf(subject)));
    }
  }
}
