package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// An item is put aside until a time that a person types.
class OwnTimeTest extends TownTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZONE);

  @ParameterizedTest
  @CsvSource({
    "2026-12-01 14:00, 2026-12-01T13:00:00Z",
    "2026-12-01, 2026-12-01T07:00:00Z",
    "2026-12-01 kl 9, 2026-12-01T08:00:00Z",
    "1.12. klo 14.30, 2026-12-01T13:30:00Z",
    "1/12 14:30, 2026-12-01T13:30:00Z",
    "14:30, 2026-11-23T13:30:00Z",
    "kl. 14.30, 2026-11-23T13:30:00Z",
    "3/1 08:00, 2027-01-03T07:00:00Z",
    "09:00, 2026-11-23T08:00:00Z"
  })
  void timesAreReadAsTheyAreWrittenHere(String typed, Instant expected) {
    assertThat(TypedTime.read(typed, NOON)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i morgon", "14", "2026-02-30 10:00", "25:00", "12:75", "1/13 10:00"})
  void whatIsNoTime_isNotGuessedAt(String typed) {
    assertThat(TypedTime.read(typed, NOON)).isEmpty();
  }

  @Test
  void oneItem_isPutAsideUntilThen_andThePastIsRefusedInWords() {
    ItemId item = writes("Tack för plogningen");
    InboxDesk desk = desk();
    desk.press("P").writesInto("decision.until", "2026-08-01 10:00").press("Ctrl+Enter");
    assertThat(desk.tells(" har redan varit. Skriv en senare tid.")).isTrue();
    desk.writesInto("decision.until", "snart").press("Ctrl+Enter");
    assertThat(desk.tells("Skriv datum och klockslag, till exempel ")).isTrue();
    desk.picture("own-time");
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    desk.writesInto("decision.until", "2026-08-20 10:00").press("Ctrl+Enter");
    assertThat(until(item)).isEqualTo(Instant.parse("2026-08-20T08:00:00Z"));
  }

  @Test
  void many_arePutAsideUntilThen_andThePastIsRefusedInWords() {
    ItemId item = writes("Tack för plogningen");
    InboxDesk desk = desk();
    desk.press("Ctrl+A").press("P");
    desk.writesInto("inbox.marks.until", "2026-08-01 10:00").press("Ctrl+Enter");
    assertThat(desk.tells(" har redan varit. Skriv en senare tid.")).isTrue();
    desk.picture("many-own-time");
    assertThat(desk.faults()).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    desk.writesInto("inbox.marks.until", "20/8 10:00").press("Ctrl+Enter");
    assertThat(until(item)).isEqualTo(Instant.parse("2026-08-20T08:00:00Z"));
  }

  private Instant until(ItemId item) {
    assertThat(office.state(item).folder()).isEqualTo(Folder.SNOOZED);
    var dossier = office.bench().reading().dossier(item).orElseThrow();
    return Objects.requireNonNull(dossier.beside().snoozedUntil().orElse(null));
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
