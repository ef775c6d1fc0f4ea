package org.uppsikt.domain.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// How soon or how often something is to be done. Numbers only where the document has them: a
/// clause that says "promptly" keeps its word, and the office sets the value.
///
/// @param clause clause it rests on
/// @param target when the person is reminded
/// @param limit when it is late
public record ClockRule(
    Task task, String clause, Optional<Term> target, Optional<Term> limit, Pace pace) {

  /// The same with the shorter of the times; what gets a time is no longer a mere "promptly".
  public ClockRule asShortAs(ClockRule other) {
    Optional<Term> shorter = shorter(limit, other.limit);
    return new ClockRule(
        task,
        clause.isEmpty() ? other.clause : clause,
        shorter(target, other.target),
        shorter,
        shorter.isPresent() ? Pace.FIXED : pace);
  }

  private static Optional<Term> shorter(Optional<Term> one, Optional<Term> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.comparingInt(Term::most));
  }

  /// What the clock is about.
  public enum Task {
    ANSWER,
    INTERIM_ANSWER,
    PRESS,
    REMOVE,
    WATCH,
    /// The legal ceiling of supervision, never longer than seven days (VAR-71).
    SUPERVISE,
    SNAPSHOT,
    INACTIVITY,
    CONFIRM_CHANNEL,
    CHANNEL_REVIEW,
    POLICY_REVIEW
  }

  /// How the document puts it.
  public enum Pace {
    /// With a number.
    FIXED,
    PROMPTLY,
    REGULARLY,
    CONTINUOUSLY
  }

  /// A span of time; zero days is "the same day". Working days are those of the country.
  public record Term(int amount, Unit unit) {

    /// The most days of the calendar that it can take: working days meet weekends and holidays.
    public int most() {
      return switch (unit) {
        case DAYS -> amount;
        case WORKING_DAYS -> amount * 2 + 5;
        case MONTHS -> amount * 31;
      };
    }

    /// The fewest days of the calendar that it can take.
    public int least() {
      return unit == Unit.MONTHS ? amount * 28 : amount;
    }
  }

  /// The unit of a term.
  public enum Unit {
    DAYS,
    WORKING_DAYS,
    MONTHS
  }
}
