package org.uppsikt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-08-05T08:42:00Z");
  private final Formats swedish = new Formats(Texts.of(Language.SV), STOCKHOLM);
  private final Formats finnish = new Formats(Texts.of(Language.FI), STOCKHOLM);

  @Test
  void timesNearThePresent_sayWhichDay() {
    assertThat(
            List.of(
                swedish.near(NOW.minusSeconds(1080), NOW),
                swedish.near(NOW.minus(Duration.ofHours(26)), NOW),
                swedish.due(NOW.plus(Duration.ofHours(3)), NOW),
                swedish.due(NOW.plus(Duration.ofDays(1)), NOW),
                swedish.near(NOW.minus(Duration.ofDays(2)), NOW)))
        .isEqualTo(List.of("10:24", "i går 08:42", "i dag 13:42", "i morgon 10:42", "3 aug 10:42"));
  }

  @Test
  void aTimeInAnotherYear_saysTheYear() {
    assertThat(
            List.of(
                swedish.near(Instant.parse("2099-01-01T10:00:00Z"), NOW),
                swedish.due(Instant.parse("1969-12-31T10:00:00Z"), NOW),
                finnish.near(Instant.parse("2025-08-05T10:00:00Z"), NOW),
                swedish.near(Instant.parse("2026-12-31T10:00:00Z"), NOW)))
        .isEqualTo(
            List.of("1 jan 2099 11:00", "31 dec 1969 11:00", "5.8.2025 klo 12.00", "31 dec 11:00"));
  }

  @Test
  void finnishWritesDatesItsOwnWay() {
    assertThat(
            List.of(
                finnish.dayAndTime(NOW),
                finnish.span(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 21))))
        .isEqualTo(List.of("5.8. klo 10.42", "17.–21.8."));
  }

  @ParameterizedTest
  @CsvSource({
    "SV, Onsdag 5 augusti",
    "NB, Onsdag 5. august",
    "FI, Keskiviikko 5. elokuuta",
    "EN, Wednesday 5 August"
  })
  void theDayIsSaidInWholeWords(Language language, String said) {
    var formats = new Formats(Texts.of(language), STOCKHOLM);
    assertThat(formats.weekday(LocalDate.of(2026, 8, 5))).isEqualTo(said);
  }

  @Test
  void whereItCannotBeKnownWhoseClockIsMeant_theZoneIsSaid() {
    Instant winter = Instant.parse("2026-11-29T20:13:00Z");
    Formats machine = new Formats(Texts.of(Language.EN), ZoneId.of("UTC"));
    assertThat(machine.dayTimeAndZone(winter)).isEqualTo("29 Nov 20:13 UTC");
    assertThat(swedish.dayTimeAndZone(winter)).isEqualTo("29 nov 21:13 CET");
    assertThat(swedish.dayTimeAndZone(NOW)).isEqualTo("5 aug 10:42 CEST");
  }

  @Test
  void spansUseTheEnDash() {
    assertThat(
            List.of(
                swedish.span(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 21)),
                swedish.span(LocalDate.of(2026, 7, 28), LocalDate.of(2026, 8, 3))))
        .isEqualTo(List.of("17–21 aug", "28 juli – 3 aug"));
  }

  @Test
  void durationsAndAges() {
    assertThat(
            List.of(
                swedish.duration(Duration.ofMinutes(78)),
                swedish.duration(Duration.ofMinutes(-54)),
                swedish.duration(Duration.ofHours(76)),
                swedish.age(NOW.minusSeconds(20), NOW),
                swedish.age(NOW.minus(Duration.ofMinutes(119)), NOW),
                swedish.age(NOW.minus(Duration.ofDays(3)), NOW)))
        .isEqualTo(List.of("1 h 18 min", "54 min", "3 d 4 h", "nyss", "1 h", "3 dagar"));
  }

  @Test
  void howMuchWasRead_inTheUnitOfTheWhole() {
    assertThat(
            List.of(
                swedish.read(1_200_000_000, 4_000_000_000L),
                swedish.read(900_000_000, 12_300_000_000L),
                finnish.read(4_400_000, 64_000_000),
                swedish.read(0, 999_000_000)))
        .isEqualTo(
            List.of(
                "1,2 av 4\u00a0GB", "0,9 av 12,3\u00a0GB", "4 / 64\u00a0Mt", "0 av 999\u00a0MB"));
  }

  @Test
  void hashesShowTheirEnds() {
    assertThat(Formats.shortHash("3f9a71c2" + "0".repeat(52) + "c1e7"))
        .isEqualTo("3f9a 71c2 … c1e7");
  }
}
