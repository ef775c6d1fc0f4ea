package org.uppsikt.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.policy.Standing;

/// The shipped flagger on the shipped base policy, for tests. Its clock stands still, so that
/// a busy machine finds the same.
public final class Desk {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.shipped();
  private static final Flagger FLAGGER = StandardDetectors.flagger(Clocks.of(() -> 0L));

  private Desk() {}

  public static FlagContext context(String pack) {
    return context("sv", pack);
  }

  public static FlagContext context(String language, String pack) {
    return new FlagContext(policy(pack), language, Set.of("bjorkvik.example"));
  }

  public static Check check(String text) {
    return FLAGGER.check(text, context("base"));
  }

  public static Check check(String text, FlagContext context) {
    return FLAGGER.check(text, context);
  }

  /// What is called a breach in a text of this language, under the base policy.
  public static List<Finding> breaches(String language, String text) {
    return check(text, context(language, "base")).findingsOrNone().stream()
        .filter(Finding::isBreach)
        .toList();
  }

  /// What was found, each as "subject words".
  public static List<String> found(String text) {
    return check(text).findingsOrNone().stream().map(f -> seen(text, f)).toList();
  }

  /// Codes of the breaches that were found.
  public static List<String> breaches(String text) {
    return check(text).findingsOrNone().stream()
        .filter(Finding::isBreach)
        .map(f -> f.subject().code())
        .distinct()
        .sorted()
        .toList();
  }

  private static String seen(String text, Finding f) {
    return f.subject().code() + " " + text.substring(f.span().start(), f.span().end());
  }

  private static PolicyInForce policy(String pack) {
    return switch (LIBRARY.on(pack, LocalDate.of(2026, 11, 22))) {
      case Standing.InForce now -> now.policy();
      case Standing.OutOfPeriod last -> last.last();
      case Standing.Unknown none -> throw new IllegalStateException(none.pack());
    };
  }
}
