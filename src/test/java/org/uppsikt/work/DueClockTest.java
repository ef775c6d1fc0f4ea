package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.policy.PolicyLibrary;

/// When an item is due by the clocks of the packs that ship.
class DueClockTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  @ParameterizedTest
  @CsvSource({
    // Two working days: Thursday, Friday evening, Saturday.
    "base, QUESTION, 2026-08-06T10:00, 2026-08-10T10:00",
    "base, QUESTION, 2026-08-07T22:30, 2026-08-11T22:30",
    "base, CASE, 2026-08-08T09:00, 2026-08-11T09:00",
    // Over Midsummer Eve, and over Good Friday and Easter Monday.
    "base, QUESTION, 2026-06-18T10:00, 2026-06-23T10:00",
    "base, QUESTION, 2026-04-01T10:00, 2026-04-07T10:00",
    // Seven days of the calendar for what is flagged.
    "base, URGENT, 2026-08-06T10:00, 2026-08-13T10:00",
    "vargarda, LOW, 2026-08-06T10:00, 2026-08-13T10:00",
    // Over the change to winter time the clock on the wall stays.
    "base, HIGH, 2026-10-20T10:00, 2026-10-27T10:00",
    "kronoby, QUESTION, 2026-08-06T10:00, 2026-08-07T10:00",
    "saffle, QUESTION, 2026-08-06T10:00, 2026-08-13T10:00"
  })
  void itIsDue(String pack, Severity severity, LocalDateTime received, LocalDateTime due) {
    assertThat(DueClock.of(policy(pack), severity, false, at(received), ZONE).map(DueClock.Due::at))
        .contains(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    // The same day, however late it comes, and also on a Sunday.
    "base, QUESTION, 2026-08-06T10:00, 2026-08-06T23:59",
    "bjorkvik, QUESTION, 2026-08-09T22:30, 2026-08-09T23:59",
    "vargarda, QUESTION, 2026-08-06T10:00, 2026-08-06T23:59",
    "base-no, NOT_CHECKED, 2026-08-06T10:00, 2026-08-06T23:59",
    "base-fi, HIGH, 2026-08-06T10:00, 2026-08-06T23:59",
    // No clock of its own: as any other question.
    "kronoby, QUESTION, 2026-08-06T10:00, 2026-08-07T10:00"
  })
  void whatThePressAsksIsDue(
      String pack, Severity severity, LocalDateTime received, LocalDateTime due) {
    assertThat(DueClock.of(policy(pack), severity, true, at(received), ZONE).map(DueClock.Due::at))
        .contains(at(due));
  }

  @Test
  void noTimeWhereThePolicyHasNoNumber_orNothingIsToBeDone() {
    Instant at = at(LocalDateTime.of(2026, 8, 6, 10, 0));
    for (String pack : List.of("smedjebacken", "vargarda", "saltdal")) {
      assertThat(DueClock.of(policy(pack), Severity.QUESTION, false, at, ZONE)).isEmpty();
    }
    assertThat(DueClock.of(policy("saltdal"), Severity.QUESTION, true, at, ZONE)).isEmpty();
    assertThat(DueClock.of(policy("base"), Severity.NONE, false, at, ZONE)).isEmpty();
    assertThat(DueClock.of(policy("base"), Severity.NOT_CHECKED, false, at, ZONE)).isEmpty();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  private static PolicyInForce policy(String name) {
    PolicyLibrary library = PolicyLibrary.shipped();
    PolicyPack pack =
        library.policies().stream()
            .filter(p -> p.version().pack().equals(name))
            .findFirst()
            .orElseThrow();
    return library.withStatutes(pack, LocalDate.of(2026, 8, 1));
  }
}
