package org.uppsikt.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against printed calendars.
class RedDaysTest {

  @ParameterizedTest
  @CsvSource({
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2285-03-22"
  })
  void easter(LocalDate sunday) {
    assertThat(RedDays.easter(sunday.getYear())).isEqualTo(sunday);
  }

  /// Free days of a year that are no Saturday or Sunday.
  @ParameterizedTest
  @CsvSource({
    "SE, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
    "NO, 2026, 01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25",
    "FI, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25",
    "SE, 2025, 01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31",
    "NO, 2027, 01-01 03-25 03-26 03-29 05-06 05-17",
    "FI, 2027, 01-01 01-06 03-26 03-29 05-06 06-25 12-06 12-24"
  })
  void theFreeWeekdaysOfAYear(Country country, int year, String days) {
    Stream<String> free =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .filter(day -> !RedDays.works(country, day))
            .map(day -> day.toString().substring(5));
    assertThat(free).containsExactly(days.split(" "));
  }
}
