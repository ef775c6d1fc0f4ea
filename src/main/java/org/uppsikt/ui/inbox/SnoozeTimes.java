package org.uppsikt.ui.inbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Until when an item can be put aside: an hour from now, this afternoon where that is ahead,
/// tomorrow, Monday, a week from now.
final class SnoozeTimes {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private SnoozeTimes() {}

  /// In order, each once.
  ///
  /// @param now in the zone of the municipality
  static List<Instant> from(ZonedDateTime now) {
    ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS);
    var times = new ArrayList<Instant>();
    times.add(now.plusHours(1).truncatedTo(ChronoUnit.MINUTES).toInstant());
    if (now.toLocalTime().isBefore(AFTERNOON.minusHours(1))) {
      times.add(today.with(AFTERNOON).toInstant());
    }
    times.add(today.plusDays(1).with(MORNING).toInstant());
    times.add(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant());
    times.add(today.plusDays(7).with(MORNING).toInstant());
    return times.stream().distinct().sorted().toList();
  }

  /// The first of them when somebody is at work; what she forgets to choose must not be far away.
  /// Whoever works today although no office does is there for the rest of the day too.
  ///
  /// @param now in the zone of the municipality
  /// @param works whether its offices work on a day
  static int nearest(List<Instant> times, ZonedDateTime now, Predicate<LocalDate> works) {
    Predicate<ZonedDateTime> atWork =
        at ->
            !at.toLocalTime().isBefore(MORNING)
                && !at.toLocalTime().isAfter(EVENING)
                && (at.toLocalDate().equals(now.toLocalDate()) || works.test(at.toLocalDate()));
    return IntStream.range(0, times.size())
        .filter(i -> atWork.test(times.get(i).atZone(now.getZone())))
        .findFirst()
        .orElse(0);
  }
}
