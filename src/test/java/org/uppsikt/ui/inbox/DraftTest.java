package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// An answer that was begun and left is there when it is opened again.
class DraftTest extends TwoItems {

  private static final String TEXT = "Badet öppnar klockan tio, även på lördagar.";

  @Test
  void escKeepsIt_andItCanBeBegunAnew() {
    begins();
    desk.press("Esc");
    assertThat(desk.covered()).isFalse();
    desk.press("S");
    assertThat(text()).isEqualTo(TEXT);
    assertThat(desk.tells("Det här skrev du tidigare.")).isTrue();
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    desk.click("answer.anew");
    assertThat(text()).isEmpty();
    assertThat(desk.shows("answer.draft") && desk.tells("Det här skrev du tidigare.")).isFalse();
    assertThat(desk.focused()).isEqualTo("answer.template.0");
    desk.press("Esc").press("S");
    assertThat(text()).isEmpty();
  }

  @Test
  void whoChoosesAnotherComment_findsItWhenSheComesBack() {
    begins();
    desk.brings(second, Folder.INBOX);
    desk.press("S");
    assertThat(text()).as("the other comment has none").isEmpty();
    desk.press("Esc").brings(first, Folder.INBOX).press("S");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void eachOutcomeHasItsOwn_andATemplateAloneIsNone() {
    begins();
    desk.press("Esc").press("R");
    assertThat(text()).isNotEqualTo(TEXT).isNotBlank();
    desk.press("Esc");
    assertThat(desk.model().answer().hasDrafts()).isTrue();
    desk.press("R");
    assertThat(desk.tells("Det här skrev du tidigare.")).isFalse();
    desk.press("Esc").press("S");
    assertThat(text()).isEqualTo(TEXT);
  }

  /// By habit: S and a digit.
  @Test
  void aTemplateThatIsOnlyLookedAt_doesNotDriveItOut() {
    begins();
    desk.press("Esc").press("S").press("1");
    assertThat(text()).isNotEqualTo(TEXT).isNotBlank();
    desk.press("Esc").press("S");
    assertThat(text()).isEqualTo(TEXT);
    desk.types(" ");
    desk.press("Esc");
    assertThat(desk.model().answer().hasDrafts()).isFalse();
  }

  @Test
  void nothingIsKeptOfWhatWasSent() {
    begins();
    desk.press("Ctrl+Enter");
    assertThat(office.orders(first)).hasSize(1);
    assertThat(desk.model().answer().hasDrafts()).isFalse();
  }

  @Test
  void nothingIsKeptOnceTheCommentIsClosed() {
    begins();
    desk.press("Esc");
    assertThat(desk.model().answer().hasDrafts()).isTrue();
    desk.press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(desk.model().answer().hasDrafts()).isFalse();
  }

  /// To mend a slip.
  @Test
  void whoTakesTheAnswerBack_findsHerWords_untilItIsGone() {
    begins();
    desk.press("Ctrl+Enter").press("Ctrl+Z");
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    desk.press("S");
    assertThat(text()).isEqualTo(TEXT);
    assertThat(desk.tells("Det här skrev du tidigare.")).isTrue();
    desk.press("Ctrl+Enter");
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    desk.does(() -> desk.controller().tick());
    desk.does(() -> desk.controller().refresh());
    desk.does(() -> desk.model().answer().drafts().bringBack(List.of(first)));
    assertThat(desk.model().answer().hasDrafts()).as("kept nowhere any more").isFalse();
  }

  @Test
  void whoTakesTheClosingBack_findsWhatSheHadBegun() {
    begins();
    desk.press("Esc").press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z").press("S");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void nothingIsKeptOnceAColleagueClosedIt() {
    begins();
    desk.press("Esc");
    var state = office.state(first);
    office.bench().decide().noAction(state.version(), state.revision(), "", PracticeOffice.BO.id());
    desk.does(() -> desk.controller().refresh());
    assertThat(desk.model().answer().hasDrafts()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itSaysSo_inEveryLanguage(Language language) {
    desk = new InboxDesk(office, FxStage.kit(language, Appearance.LIGHT, 100));
    begins();
    desk.press("Esc").press("S");
    assertThat(desk.shows("answer.draft")).isTrue();
    assertThat(desk.faults()).isEmpty();
    desk.picture("draft-" + language);
  }

  private void begins() {
    desk.press("S");
    desk.types(TEXT);
  }

  private String text() {
    return desk.sees(() -> desk.model().answer().textProperty().get());
  }
}
