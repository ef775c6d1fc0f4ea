package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.RedDays;

/// The time that is chosen where somebody chooses none.
class SnoozeTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// In the evening the hour from now is nobody's, on a Friday tomorrow is, and before a holiday;
  /// whoever works on a Sunday is there for the rest of it.
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:10:00Z, 2026-11-24T10:10:00Z",
    "2026-11-24T15:30:00Z, 2026-11-25T07:00:00Z",
    "2026-11-29T20:45:00Z, 2026-11-30T07:00:00Z",
    "2026-11-29T02:45:00Z, 2026-11-29T14:00:00Z",
    "2026-11-27T15:30:00Z, 2026-11-30T07:00:00Z",
    "2026-11-28T19:00:00Z, 2026-11-30T07:00:00Z",
    "2026-12-23T19:00:00Z, 2026-12-28T07:00:00Z"
  })
  void theNearestAtWorkIsChosen(Instant now, Instant chosen) {
    var times = SnoozeTimes.from(now.atZone(ZONE));
    int nearest =
        SnoozeTimes.nearest(times, now.atZone(ZONE), day -> RedDays.works(Country.SE, day));
    assertThat(times.get(nearest)).isEqualTo(chosen);
  }
}
