package org.uppsikt.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "6, 30", "1000000, 30"})
  void wait_doublesUpToTheLongest_withJitterInItsUpperHalf(int failures, int seconds) {
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      assertThat(backoff.after(failures, random))
          .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
    }
  }

  @Test
  void sameRandomSource_givesTheSameWait() {
    assertThat(backoff.after(3, new Random(5))).isEqualTo(backoff.after(3, new Random(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2026-11-22T08:02:00Z",
    "0, 2026-11-22T08:00:01Z",
    "-5, 2026-11-22T08:01:00Z",
    "99999999999999999999, 2026-11-23T08:00:00Z",
    "'Sun, 22 Nov 2026 08:10:00 GMT', 2026-11-22T08:10:00Z",
    "'Sun, 22 Nov 2020 08:10:00 GMT', 2026-11-22T08:00:01Z",
    "'Fri, 22 Nov 2126 08:10:00 GMT', 2026-11-23T08:00:00Z",
    "soon, 2026-11-22T08:01:00Z"
  })
  void retryAfter_isReadAndBounded(String header, Instant expected) {
    assertThat(RetryAfter.until(Optional.of(header), NOW)).isEqualTo(expected);
  }
}
