package org.uppsikt.ui.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time that a person types: "2026-12-01 14:00", "1.12. klo 14.00", "1/12 kl 8", "14:30" for
/// today; a day alone is its morning.
final class TypedTime {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<year>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})"
              + "|(?<day>\\d{1,2})[./](?<month>\\d{1,2})\\.?(?=\\s|$))?"
              + "\\s*(?:klo|kl\\.?)?\\s*"
              + "(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?)?");

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private TypedTime() {}

  /// Empty for what is no time.
  ///
  /// @param now in the zone of the municipality
  static Optional<Instant> read(String typed, ZonedDateTime now) {
    Matcher found = TIME.matcher(typed.strip());
    if (typed.isBlank() || !found.matches()) {
      return Optional.empty();
    }
    try {
      return time(found, day(found, now.toLocalDate()), now);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// An hour without its minutes is told from a number only beside a day.
  private static Optional<Instant> time(Matcher found, Optional<LocalDate> day, ZonedDateTime now) {
    String hour = found.group("hour");
    String minute = found.group("minute");
    if (day.isEmpty() && minute == null) {
      return Optional.empty();
    }
    LocalTime time =
        hour == null
            ? MORNING
            : LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    return Optional.of(
        day.orElse(now.toLocalDate()).atTime(time).atZone(now.getZone()).toInstant());
  }

  /// A day without its year is the next of that name.
  private static Optional<LocalDate> day(Matcher found, LocalDate today) {
    if (found.group("year") != null) {
      return Optional.of(
          LocalDate.of(number(found, "year"), number(found, "m"), number(found, "d")));
    }
    if (found.group("day") == null) {
      return Optional.empty();
    }
    var day = LocalDate.of(today.getYear(), number(found, "month"), number(found, "day"));
    return Optional.of(day.isBefore(today) ? day.plusYears(1) : day);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
