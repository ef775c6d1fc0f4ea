package org.uppsikt.channel.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds or a date. A platform's word is bounded, so that
/// a wrong clock there cannot silence a channel for years.
final class RetryAfter {

  static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration UNSAID = Duration.ofMinutes(1);

  private RetryAfter() {}

  static Instant until(Optional<String> header, Instant now) {
    Instant asked = header.flatMap(h -> parse(h.strip(), now)).orElse(now.plus(UNSAID));
    Instant soonest = now.plusSeconds(1);
    Instant latest = now.plus(LONGEST);
    if (asked.isBefore(soonest)) {
      return soonest;
    }
    return asked.isAfter(latest) ? latest : asked;
  }

  private static Optional<Instant> parse(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(now.plusSeconds(Long.parseLong(value)));
    }
    if (value.matches("\\d+")) {
      return Optional.of(now.plus(LONGEST));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
