package org.uppsikt.domain.finding;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.uppsikt.domain.policy.Category;

/// How soon somebody should look, from 0 to 100, and what it is made of, so that a row can say why
/// it stands where it stands. The formula is in `src/docs/urgency.md`.
///
/// @param severity what the gravest finding weighs: 0 to 80
/// @param confidence how sure it is: 0, 3 or 6
/// @param law 4 where the law obliges whoever keeps a notice board to remove (BBS 5 §)
/// @param reach how many have answered or marked it: 0 to 5
/// @param age how long it has waited: 0 to 5
public record Urgency(int severity, int confidence, int law, int reach, int age) {

  private static final int MOST = 5;
  private static final int HOURS_PER_POINT = 5;

  /// Grounds that the Swedish act on electronic notice boards names in its 5 §.
  private static final Set<Category> MUST_GO =
      EnumSet.of(
          Category.C01_THREAT,
          Category.C02_AGITATION,
          Category.C05_INCITEMENT,
          Category.C07_VIOLENCE,
          Category.C09_CHILD_ABUSE,
          Category.C10_COPYRIGHT,
          Category.C16_TERROR);

  public int points() {
    return severity + confidence + law + reach + age;
  }

  /// @param reactions answers and marks the item has had; 0 where that is not known
  /// @param waited since it was received; zero where that is not known
  public static Urgency of(Check check, long reactions, Duration waited) {
    Severity severity = Severity.of(check);
    List<Finding> findings = check.findingsOrNone();
    if (severity == Severity.NONE) {
      return new Urgency(0, 0, 0, 0, 0);
    }
    int sure =
        findings.stream()
            .filter(f -> Severity.of(f) == severity)
            .map(f -> points(f.confidence()))
            .max(Comparator.naturalOrder())
            .orElse(0);
    boolean law = MUST_GO.stream().anyMatch(c -> findings.stream().anyMatch(f -> f.isBreachOf(c)));
    return new Urgency(base(severity), sure, law ? 4 : 0, reach(reactions), age(waited));
  }

  private static int points(Finding.Confidence confidence) {
    return switch (confidence) {
      case LOW -> 0;
      case MEDIUM -> 3;
      case HIGH -> 6;
    };
  }

  private static int base(Severity severity) {
    return switch (severity) {
      case URGENT -> 80;
      case HIGH -> 60;
      case MEDIUM -> 45;
      case NOT_CHECKED -> 40;
      case CASE -> 30;
      case QUESTION -> 20;
      case LOW -> 10;
      case NONE -> 0;
    };
  }

  /// A point for every doubling from two on.
  private static int reach(long reactions) {
    int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, reactions));
    return Math.min(MOST, doublings);
  }

  private static int age(Duration waited) {
    return Math.clamp(waited.toHours() / HOURS_PER_POINT, 0, MOST);
  }
}
