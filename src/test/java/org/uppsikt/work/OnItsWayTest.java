package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two consoles never send the same thing at once, and what one of them left behind is not
/// forgotten.
class OnItsWayTest {

  private static final Instant NOW = Instant.parse("2026-08-05T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "-PT9M59S, false",
    "-PT10M, true",
    "-P3D, true",
    "PT0S, false",
    "PT1H, false",
    "PT1H1S, true",
    "P365D, true"
  })
  void whatWasSentIsLeftAloneForAWhile(Duration since, boolean over) {
    assertThat(OnItsWay.isOver(NOW.plus(since), NOW)).isEqualTo(over);
  }
}
