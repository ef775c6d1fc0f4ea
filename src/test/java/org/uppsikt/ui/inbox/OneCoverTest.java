package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// One pane at a time lies over the item, and the keys mean the one on show.
class OneCoverTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void threat() {
    var remote = town.writes(FACEBOOK, "Roger Nylander", "Jag ska slå ihjäl dig");
    office.round(FACEBOOK);
    item = office.item(FACEBOOK, remote);
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  /// Each is read for before it opens, but the panel and the time to put it aside.
  @ParameterizedTest
  @CsvSource({
    "H, A, PANEL",
    "R, A, PANEL",
    "V, A, PANEL",
    "R, P, DECISION",
    "R, V, DECISION",
    "V, R, ANSWER",
    "V, P, DECISION",
    "R, H, ANSWER",
    "R, R, ANSWER"
  })
  void ofTwoThingsAskedForInAHurry_theLastOneOpens(String first, String second, Cover cover) {
    desk.hold().press(first).press(second).letGo();
    assertThat(desk.sees(() -> desk.model().cover())).isEqualTo(cover);
    desk.press("Esc");
    assertThat(desk.sees(() -> desk.model().cover()))
        .as("nothing lies under it")
        .isEqualTo(Cover.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H", "R", "V"})
  void whatWasGivenUpForThePanel_doesNotOpenOnceThatIsClosed(String key) {
    desk.hold().press(key).press("A").press("Esc").letGo();
    assertThat(desk.sees(() -> desk.model().cover())).isEqualTo(Cover.NONE);
  }

  /// What is asked for in words of its own, too, and another item.
  @ParameterizedTest
  @CsvSource({"H, G", "H, K", "R, E", "V, G", "V, K"})
  void whatWasGivenUpForAQuestion_doesNotOpenOnceThatIsClosed(String first, String second) {
    desk.hold().press(first).press(second).press("Esc").letGo();
    assertThat(desk.sees(() -> desk.model().cover())).isEqualTo(Cover.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H", "R", "V"})
  void whatIsStillReadFor_doesNotOpenOverRowsThatAreMarked(String key) {
    desk.hold().press(key).press("Ctrl+A").letGo();
    assertThat(desk.sees(() -> desk.model().marks().stageProperty().get()))
        .isEqualTo(MarkModel.Stage.MARKED);
    assertThat(desk.sees(() -> desk.model().cover())).isEqualTo(Cover.NONE);
  }

  @Test
  void underThePanel_nothingIsAnswered() {
    desk.hold().press("H").press("A").letGo();
    desk.press("Ctrl+Enter").press("Ctrl+Enter");
    assertThat(office.orders(item)).isEmpty();
    desk.press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(office.orders(item))
        .extracting(order -> order.content().kind())
        .contains("UNPUBLISH");
  }

  /// As the palette does, which was opened before the pane.
  @Test
  void nothingOpensOverWhatLiesThere() {
    desk.press("H");
    desk.does(() -> desk.controller().act(ItemAction.UNPUBLISH));
    assertThat(desk.sees(() -> desk.model().panelOpenProperty().get())).isFalse();
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened()))
        .isEqualTo("Stäng rutan över kommentaren först");
  }
}
