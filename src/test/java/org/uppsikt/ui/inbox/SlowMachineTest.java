package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Keys that come faster than what they are about can be read.
class SlowMachineTest extends TwoItems {

  @Test
  void aKeyBeforeTheChosenItemIsRead_decidesNothingAboutTheOneThatWasLeft() {
    clock.forward(Duration.ofMinutes(2)); // What was read ahead is too old to be shown.
    desk.hold().press("Down").press("I").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    desk.press("I");
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V", "D", "Q"})
  void whatIsAskedAboutAnItemThatWasLeft_isNotAskedUnderAnother(String key) {
    desk.hold().press(key).press("Down").letGo();
    assertThat(desk.sees(() -> desk.model().onItem().decision().openProperty().get())).isFalse();
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"V", "D"})
  void whatIsAskedAboutAnItemThatWasLeft_isNotAskedBeforeTheNextIsRead(String key) {
    desk.hold().press(key).press("Down").letOne();
    assertThat(desk.sees(() -> desk.model().onItem().decision().openProperty().get())).isFalse();
    desk.letGo();
  }

  @Test
  void anAnswerToAnItemThatWasLeft_isNotOpenedUnderAnother() {
    desk.hold().press("S").press("Down").letGo();
    assertThat(desk.sees(() -> desk.model().answer().openProperty().get())).isFalse();
    desk.press("S");
    assertThat(desk.sees(() -> desk.model().answer().openProperty().get())).isTrue();
  }

  @Test
  void whatIsMarkedWhileTheShownListIsStillRead_staysMarked() {
    desk.hold().comesBack();
    desk.press("Ctrl+A").letGo().press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ctrl+A", "Ctrl+Space", "Shift+Down"})
  void whileAnotherListIsRead_nothingIsMarkedInTheOneThatGoes(String key) {
    desk.hold().writesInto("inbox.filter", "plogning");
    desk.does(() -> ((InboxView) desk.controller().view()).focusList());
    desk.press(key).letGo();
    assertThat(desk.sees(() -> desk.model().rows().size())).isEqualTo(1);
    assertThat(stage()).isEqualTo(Stage.NONE);
    desk.press("I");
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whatIsMarkedBeforeAnotherListIsRead_isForgottenWithTheList() {
    desk.writesInto("inbox.filter", "plogning");
    desk.does(() -> ((InboxView) desk.controller().view()).focusList());
    desk.hold().brings(first, Folder.INBOX).press("Ctrl+A");
    assertThat(stage()).isEqualTo(Stage.MARKED);
    desk.letGo();
    assertThat(stage()).isEqualTo(Stage.NONE);
  }

  @Test
  void whatIsWrittenWhileTheShownListIsStillRead_isWrittenOn() {
    desk.hold().comesBack();
    desk.press("F3");
    String field = desk.focused();
    desk.letGo();
    assertThat(desk.focused()).isEqualTo(field);
  }

  @Test
  void takenBackTwiceInAHurry_itIsTakenBackOnce() {
    desk.press("I");
    desk.hold().press("Ctrl+Z").press("Ctrl+Z");
    assertThat(desk.tells("Det tas tillbaka just nu.")).isTrue();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null))
        .as("nothing untrue is said of the second")
        .isTrue();
  }

  @Test
  void takenBackTwiceInAHurry_twoAreTakenBack() {
    desk.press("I").press("I");
    desk.hold().press("Ctrl+Z").press("Ctrl+Z").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsTakenBackInTime_doesNotLeave_howeverLongAnotherTakes() {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    desk.press("S");
    desk.types("Tack själv.");
    desk.press("Ctrl+Enter");
    assertThat(office.state(first).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(office.orders(second)).hasSize(1);
    desk.hold().press("Ctrl+Z").press("Ctrl+Z");
    clock.forward(Duration.ofSeconds(11));
    desk.does(desk.controller()::tick);
    desk.letGo();
    assertThat(office.orders(first)).allMatch(order -> order.state() == OrderState.WITHDRAWN);
    assertThat(office.orders(second)).allMatch(order -> order.state() == OrderState.WITHDRAWN);
  }

  @Test
  void onceNoneIsOfferedAnyMore_theLastIsTakenBack() {
    desk.press("I").press("I");
    clock.forward(Duration.ofSeconds(11));
    desk.does(desk.controller()::tick);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aResultOfWhatWasLeft_leavesTheSelectionWhereSheWentOn() {
    town.writes(FACEBOOK, "Petra Wall", "När öppnar badet?");
    office.round(FACEBOOK);
    var three = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    three.press("A").press("1").press("Ctrl+S");
    three.hold().press("Ctrl+Enter").press("Esc").press("Down").press("Down");
    int at = three.sees(() -> three.model().selectedProperty().get());
    assertThat(at).isEqualTo(2);
    three.letGo();
    assertThat(three.sees(() -> three.model().selectedProperty().get())).isEqualTo(at);
  }

  @Test
  void whatWasDecidedBefore_canStillBeTakenBackAfterTheNext() {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(office.state(first).folder()).isEqualTo(Folder.OUTBOX);
    desk.press("I");
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.shows("inbox.undo-bar")).as("the first is offered again").isTrue();
    desk.press("Ctrl+Z");
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsDecidedWhileAnotherIsTakenBack_canStillBeTakenBack() {
    desk.press("I");
    desk.press("Down");
    desk.hold().press("Ctrl+Z");
    desk.press("I").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whoWritesIntoTheFilterWhenADecisionIsThrough_writesOn() {
    desk.hold().press("I").press("F3");
    String field = desk.focused();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(desk.focused()).isEqualTo(field).isNotEqualTo("inbox.list");
  }

  @Test
  void whoWritesIntoTheFilterWhenADecisionWasTakenBack_writesOn() {
    desk.press("I");
    desk.hold().press("Ctrl+Z").press("F3");
    String field = desk.focused();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(desk.focused()).isEqualTo(field).isNotEqualTo("inbox.list");
  }

  @Test
  void whoWritesIntoTheFilterWhenManyAreThrough_writesOn() {
    desk.press("Ctrl+A").hold().press("I").press("F3");
    String field = desk.focused();
    desk.letGo();
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(desk.focused()).isEqualTo(field).isNotEqualTo("inbox.list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E", "K", "G"})
  void whileManyAreDecidedAbout_andTheirResultsAreRead_noFeedbackIsGivenOnOne(String key) {
    desk.press("Ctrl+A").hold().press("I").press(key).letGo();
    desk.press(key);
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(desk.covered()).isFalse();
    assertThat(desk.sees(() -> desk.model().onItem().extraProperty().get().verdicts())).isEmpty();
  }

  private Stage stage() {
    return desk.sees(() -> desk.model().marks().stageProperty().get());
  }
}
