package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The time that is chosen where somebody chooses none.
class SnoozeTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// In the evening the hour from now is nobody's, and on a Sunday tomorrow is Monday.
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:10:00Z, 2026-11-24T10:10:00Z",
    "2026-11-24T15:30:00Z, 2026-11-25T07:00:00Z",
    "2026-11-29T20:45:00Z, 2026-11-30T07:00:00Z",
    "2026-11-29T02:45:00Z, 2026-11-29T14:00:00Z"
  })
  void theNearestAtWorkIsChosen(Instant now, Instant chosen) {
    var times = SnoozeTimes.from(now.atZone(ZONE));
    assertThat(times.get(SnoozeTimes.nearest(times, ZONE))).isEqualTo(chosen);
  }
}
