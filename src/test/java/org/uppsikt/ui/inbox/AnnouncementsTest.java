package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;

/// What a screen reader hears of its own accord.
class AnnouncementsTest extends TownTest {

  private static final String FACEBOOK = PracticeOffice.FACEBOOK;

  @Test
  void aDecisionIsSaidOnce_withItsKey_andTheSecondsOnlyToWhomAsks() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("S");
    desk.types("I maj.");
    desk.press("Ctrl+Enter");
    String said = desk.said();
    assertThat(said).contains("Svarar om 10 sekunder").contains("tangent Ctrl+Z");
    clock.forward(Duration.ofSeconds(3));
    desk.does(desk.controller()::tick);
    assertThat(desk.said()).isEqualTo(said);
    assertThat(desk.asked("inbox.undo-bar.words", AccessibleAttribute.TEXT))
        .asString()
        .startsWith("Svarar om 7 sekunder");
    assertThat(desk.asked("inbox.undo-bar.words", AccessibleAttribute.CHILDREN))
        .isEqualTo(List.of());
  }

  @Test
  void whatIsToBeLookedAt_andWhatIsRefused_isSaid() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("S");
    desk.types("LÄS PÅ INNAN DU SKRIVER HIT");
    desk.press("Ctrl+Enter");
    assertThat(desk.said()).startsWith("Titta en gång till. Mycket står med versaler");
    desk.press("Esc").press("A").press("1").press("Ctrl+S");
    assertThat(desk.said()).contains("Underlag sparat").contains("Innehåll sparat");
  }

  @Test
  void whatIsMarkedIsCounted_andTheRowIsSaidWithIt() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("Ctrl+Space");
    assertThat(desk.said()).startsWith("1 markerad").contains("Petra Wall");
  }

  @Test
  void theReasonOfTheRowIsSaid() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("W");
    assertThat(desk.said())
        .contains(desk.sees(() -> desk.model().rows().getFirst().why()))
        .isNotBlank();
  }

  @Test
  void theNextKeyGivesTheReaderBackToWhatHasTheKeyboard() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("Ctrl+Space");
    assertThat(desk.asked("announcer", AccessibleAttribute.FOCUSED)).isEqualTo(true);
    assertThat(desk.focused()).as("the keyboard never left").isEqualTo("inbox.list");
    desk.press("Down");
    assertThat(desk.asked("announcer", AccessibleAttribute.FOCUSED)).isEqualTo(false);
    assertThat(desk.asked("announcer", AccessibleAttribute.FOCUS_ITEM)).isInstanceOf(RowCell.class);
  }

  @Test
  void whatWasTold_isNotToldAgainWhenTheInboxComesBack_butWhatCameMeanwhileIs() {
    InboxDesk desk = desk("När öppnar badet?");
    desk.press("Ctrl+Z");
    assertThat(desk.said()).startsWith("Det finns inget att ångra");
    desk.press("W");
    String said = desk.said();
    elsewhere(desk, () -> {});
    assertThat(desk.said()).isEqualTo(said);
    var fetched = new InboxModel.Note(Tone.OK, "Allt är hämtat", "");
    elsewhere(desk, () -> desk.model().noteProperty().set(fetched));
    assertThat(desk.said()).startsWith("Allt är hämtat.");
  }

  /// Another screen is shown, something happens, and the inbox comes back.
  private static void elsewhere(InboxDesk desk, Runnable meanwhile) {
    desk.does(
        () -> {
          var inbox = (InboxView) desk.controller().view();
          Node voice = inbox.lookup("#announcer");
          inbox.getChildren().remove(voice);
          meanwhile.run();
          inbox.getChildren().add(voice);
        });
  }

  private InboxDesk desk(String text) {
    town.writes(FACEBOOK, "Petra Wall", text);
    office.round(FACEBOOK);
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }
}
