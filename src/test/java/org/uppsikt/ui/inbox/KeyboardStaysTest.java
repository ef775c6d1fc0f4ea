package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whoever writes in a field writes on: nothing that happens by itself takes the keyboard out of
/// it, where the next letter would be an outcome of a comment.
class KeyboardStaysTest extends TownTest {

  private static final String FILTER = "inbox.filter";

  @SuppressWarnings("NullAway.Init")
  private ItemId first;

  @SuppressWarnings("NullAway.Init")
  private ItemId second;

  @SuppressWarnings("NullAway.Init")
  private InboxDesk desk;

  @BeforeEach
  void twoComments() {
    first = receives("Roger Nylander", "Vägen är en skam");
    second = receives("Rune Eide", "Fritidsgården behövs");
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S", "A", "P", "V"})
  void aPanelThatClosesWithItsItem_leavesTheFilterTheKeyboard(String outcome) {
    desk.press(outcome);
    assertThat(desk.covered()).isTrue();
    desk.press("F3").writesInto(FILTER, "frx").press("F3").writesInto(FILTER, "frit");
    assertThat(desk.focused()).isEqualTo(FILTER);
    desk.press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
  }

  /// What she asked for before is still read for when she goes to the filter.
  @ParameterizedTest
  @ValueSource(strings = {"S", "V", "H"})
  void whatOpensLate_doesNotTakeTheKeyboardFromTheFilter(String outcome) {
    desk.hold().press(outcome).press("F3").letGo();
    assertThat(desk.focused()).isEqualTo(FILTER);
    assertThat(desk.covered()).isFalse();
  }

  /// On a slow machine she types on before the panel is there: that was meant for the panel.
  @ParameterizedTest
  @ValueSource(strings = {"S", "R", "H", "V", "Q", "D", "P", "A"})
  void whatIsTypedBeforeThePanelIsThere_decidesNothing(String outcome) {
    desk.hold().press(outcome).press("I").press("R").press("I").letGo();
    assertThat(office.state(first).folder()).as("first").isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).as("second").isEqualTo(Folder.INBOX);
  }

  @Test
  void aPanelThatIsClosedFromTheKeyboard_givesItToTheList() {
    desk.press("S").press("Esc");
    assertThat(desk.focused()).isEqualTo("inbox.list");
  }

  @ParameterizedTest
  @CsvSource({"S,item.tab.sender", "V,item.tab.history", "A,item.tab.sender", "A,inbox.list"})
  void whatIsClosedWithNothingDone_givesTheKeyboardBackToWhereItStood(String key, String place) {
    desk.press(key, place);
    assertThat(desk.covered()).isTrue();
    desk.press("Esc");
    assertThat(desk.covered()).isFalse();
    assertThat(desk.focused()).isEqualTo(place);
  }

  @Test
  void aReading_leavesTheFilterTheKeyboard() {
    desk.press("F3");
    receives("Nils", "Fritidsgården är bra");
    desk.does(() -> desk.controller().refresh());
    assertThat(desk.focused()).isEqualTo(FILTER);
  }
}
