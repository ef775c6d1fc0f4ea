package org.uppsikt.domain.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an item stands among others: by its level, and within the level by who has waited longest.
/// The level is the severity of what was found, or what its due clock makes of it where that is
/// graver. The list sorts by it, the row says it, and `src/docs/urgency.md` describes it.
///
/// @param severity what was found; time never changes it
/// @param level never less urgent than the severity
/// @param since when it was received
public record Urgency(Severity severity, Severity level, Instant since) {

  /// Room for seconds since 1970 within one level.
  public static final long STEP = 100_000_000_000L;

  private static final Duration SOON = Duration.ofHours(2);
  private static final Duration LONG_PAST = Duration.ofDays(1);

  public static Urgency of(Severity severity, Instant since) {
    return new Urgency(severity, severity, since);
  }

  /// The same with the level that the clock gives at this moment, none where nothing is due soon.
  public Urgency by(Optional<Severity> clock) {
    Severity now =
        Stream.concat(Stream.of(severity), clock.stream())
            .min(Comparator.comparingInt(Severity::rank))
            .orElse(severity);
    return new Urgency(severity, now, since);
  }

  /// Whether the clock makes more of it than what was found does.
  public boolean raised() {
    return level != severity;
  }

  /// The place as one number that an index can sort; smaller is more urgent.
  public long key() {
    return level.rank() * STEP + Math.floorMod(since.getEpochSecond(), STEP);
  }

  /// The level that a place in the list stands for.
  public static Severity levelOf(long key) {
    return Severity.ofRank((int) (key / STEP));
  }

  /// What a time makes of an open item: urgent once it is past by a day, high from two hours before
  /// it, medium on its day; nothing before.
  public static Optional<Severity> clock(Instant due, Instant now, ZoneId zone) {
    if (!due.plus(LONG_PAST).isAfter(now)) {
      return Optional.of(Severity.URGENT);
    }
    if (!due.minus(SOON).isAfter(now)) {
      return Optional.of(Severity.HIGH);
    }
    boolean today = !LocalDate.ofInstant(due, zone).isAfter(LocalDate.ofInstant(now, zone));
    return today ? Optional.of(Severity.MEDIUM) : Optional.empty();
  }

  /// A level as a number from 0 to 100, for whoever reads it outside the program.
  public static int points(Severity level) {
    return switch (level) {
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
}
