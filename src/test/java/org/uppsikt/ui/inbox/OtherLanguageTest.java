package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A change of language leaves the person where she was, with what she had typed and written.
class OtherLanguageTest extends TwoItems {

  private static final String WORDS = "Titta på det här i lugn och ro";

  @Test
  void theFilterAndTheChosenCommentStay() {
    desk.does(() -> desk.controller().list().filter("plog"));
    assertThat(desk.sees(() -> desk.model().rows().size())).isEqualTo(1);
    InboxDesk other = speaks(Language.FI);
    assertThat(other.sees(() -> other.model().filterProperty().get())).isEqualTo("plog");
    assertThat(other.sees(() -> other.model().rows().size())).isEqualTo(1);
    assertThat(other.sees(() -> Objects.requireNonNull(other.model().itemProperty().get()).id()))
        .isEqualTo(second.toString());
    assertThat(other.sees(() -> other.model().selectedProperty().get())).isZero();
  }

  @Test
  void anAnswerStays_andSoDoesWhatWasLeft() {
    desk.press("S").types(WORDS);
    InboxDesk other = speaks(Language.NB);
    assertThat(text(other)).isEqualTo(WORDS);
    other.press("Esc").press("S");
    assertThat(text(other)).isEqualTo(WORDS);
  }

  /// Putting aside, doing nothing with a reason, missed, and a note: chosen and written.
  @ParameterizedTest
  @ValueSource(strings = {"P", "NO_ACTION_BECAUSE"})
  void aQuestionStays_withWhatWasChosenAndWritten(String asked) {
    if (asked.length() == 1) {
      desk.press(asked);
    } else {
      desk.does(() -> desk.controller().act(ItemAction.valueOf(asked)));
    }
    desk.press("2").writesInto("decision.text", WORDS);
    String title = title(desk);
    InboxDesk other = speaks(Language.EN);
    assertThat(other.covered()).isTrue();
    assertThat(title(other)).isNotBlank().isNotEqualTo(title);
    DecisionModel question = other.model().onItem().decision();
    assertThat(other.sees(() -> question.chosenProperty().get())).isEqualTo(1);
    assertThat(other.sees(() -> question.textProperty().get())).isEqualTo(WORDS);
    other.press("Ctrl+Enter");
    assertThat(office.state(first).folder()).isIn(Folder.SNOOZED, Folder.DONE);
    assertThat(office.reason(first)).contains(WORDS);
  }

  @Test
  void theUnpublishPanelStays_withItsGrounds_andTheNoticeThatSheWorded() {
    desk.press("A").press("2").press("3");
    desk.does(() -> desk.model().unpublish().noticeTextProperty().set(WORDS));
    InboxDesk other = speaks(Language.FI);
    assertThat(other.sees(() -> other.model().panelOpenProperty().get())).isTrue();
    assertThat(
            other.sees(
                () ->
                    other.model().unpublish().grounds().stream()
                        .filter(UnpublishModel.Ground::chosen)
                        .map(UnpublishModel.Ground::digit)
                        .toList()))
        .containsExactly("2", "3");
    assertThat(other.sees(() -> other.model().unpublish().noticeTextProperty().get()))
        .isEqualTo(WORDS);
  }

  /// What was closed before is not opened by it.
  @Test
  void whatWasLeft_staysClosed() {
    desk.press("P").press("Esc");
    InboxDesk other = speaks(Language.FI);
    assertThat(other.covered()).isFalse();
  }

  @Test
  void aKeyThatWaitsForTheNextCommentToBeRead_isDoneThen_andOnce() {
    desk.hold().press("Down").press("I");
    InboxDesk other = speaks(Language.FI);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(other.sees(() -> other.model().departures().isWriting())).isFalse();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    other.press("Ctrl+Z");
    assertThat(office.state(second).folder()).as("decided once").isEqualTo(Folder.INBOX);
  }

  @Test
  void aKeyThatOpensAPane_opensItInTheOtherLanguage() {
    desk.hold().press("Down").press("P");
    InboxDesk other = speaks(Language.EN);
    assertThat(other.covered()).isTrue();
    assertThat(title(other)).isEqualTo(Texts.of(Language.EN).get(OutcomeText.SNOOZE_TITLE));
  }

  @Test
  void aKeyForWhatSomebodyElseClosedMeanwhile_isNotDone_andThatIsSaid() {
    desk.hold().press("Down").press("I");
    var state = office.state(second);
    office.bench().decide().noAction(state.version(), state.revision(), "", PracticeOffice.BO.id());
    InboxDesk other = speaks(Language.EN);
    assertThat(other.tells(Texts.of(Language.EN).get(RefusalText.CHANGED_MEANWHILE))).isTrue();
    assertThat(other.tells("Eva Ny")).as("it is named").isTrue();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(other.sees(() -> other.model().departures().isWriting())).isFalse();
  }

  @Test
  void whatWasStillReadInTheLanguageBefore_isNotShownAnyMore() {
    desk.hold().press("Down");
    InboxDesk other = speaks(Language.FI);
    ItemCard shown = other.sees(() -> other.model().itemProperty().get());
    desk.letGo();
    assertThat(other.sees(() -> other.model().itemProperty().get())).isSameAs(shown);
  }

  private InboxDesk speaks(Language language) {
    desk.does(() -> desk.controller().close());
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    return new InboxDesk(office.bench(), kit, 1280, 800, desk.model());
  }

  private static String text(InboxDesk desk) {
    return desk.sees(() -> desk.model().answer().textProperty().get());
  }

  private static String title(InboxDesk desk) {
    return desk.sees(() -> desk.model().onItem().decision().askedProperty().get().title());
  }
}
