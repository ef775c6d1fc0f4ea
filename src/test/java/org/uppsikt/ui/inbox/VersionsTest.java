package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The versions of a comment compared: any two of them, however long.
class VersionsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @Test
  void anyTwoVersionsAreCompared_chosenByKeys() {
    versions("Badet öppnar i maj", "Badet öppnar i juni", "Badet öppnar i juli");
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.reads("Badet öppnar i  borttaget: juni  tillagt: juli ")).isTrue();
    desk.press("Up", "item.compare.earlier");
    assertThat(desk.reads("Badet öppnar i  borttaget: maj  tillagt: juli ")).isTrue();
    desk.press("Up", "item.compare.later");
    assertThat(desk.reads("Badet öppnar i  borttaget: maj  tillagt: juni ")).isTrue();
    assertThat(desk.focused()).isEqualTo("item.compare.later");
    desk.press("Down", "item.compare.earlier");
    assertThat(desk.reads("Badet öppnar i  borttaget: juni  tillagt: juli "))
        .as("never a version with itself or a later one")
        .isTrue();
    desk.click("item.compare");
    assertThat(desk.shows("item.diff")).isFalse();
    assertThat(desk.shows("item.text")).isTrue();
  }

  /// What changed far beyond the beginning is shown, and what is left out is said.
  @Test
  void aWordThatChangedFarBeyondTheBeginning_isShown() {
    String calm = "Ett ord till. ".repeat(4_000);
    versions(calm + "vän " + calm, calm + "ovän " + calm);
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.diff()).contains("borttaget: vän").contains("tillagt: ovän");
    assertThat(desk.tells("tecknen är lika i båda och visas inte här.")).isTrue();
    assertThat(desk.tells("Ändringen är för lång")).isFalse();
  }

  @Test
  void aChangeThatIsTooLong_isSaidToBeComparedInPart() {
    versions("Hej " + "ett två ".repeat(4_000), "Hej " + "tre fyra ".repeat(4_000));
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.tells("Ändringen är för lång för att jämföras hel.")).isTrue();
    assertThat(desk.tells("Här jämförs de första 20\u00a0000 tecknen av den.")).isTrue();
  }

  /// Nothing that would act or that the font draws wrong stands in the comparison.
  @Test
  void emojiAreImagesThere_andWhatHidesIsShown() {
    versions("Hej 👍 du", "Hej 😡\u202E du");
    InboxDesk desk = desk();
    desk.click("item.compare");
    assertThat(desk.reads("👍")).isTrue();
    assertThat(desk.reads("😡")).isTrue();
    assertThat(desk.reads("osynligt tecken U+202E")).isTrue();
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private ItemId versions(String first, String... more) {
    RemoteId remote = town.writes(FACEBOOK, "Petra Wall", first);
    office.round(FACEBOOK);
    for (String text : List.of(more)) {
      town.edits(FACEBOOK, remote, text);
      clock.forward(Duration.ofHours(1));
      office.round(FACEBOOK);
    }
    return office.item(FACEBOOK, remote);
  }
}
