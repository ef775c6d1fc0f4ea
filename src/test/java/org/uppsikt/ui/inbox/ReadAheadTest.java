package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.Checks;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The next comment stands there as soon as it is chosen, however slow the machine, and is acted on
/// only once it was read again.
class ReadAheadTest extends TwoItems {

  @Test
  void theNextOne_isShownBeforeItIsRead_andDecidedOnceItWasReadAgain() {
    desk.hold().press("Down");
    assertThat(shown()).isEqualTo(second.toString());
    desk.press("I");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    desk.letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void theKeyOfUndo_takesBackTheKeyThatWaits_andNothingBeforeIt() {
    desk.hold().press("I").press("I").press("Ctrl+Z").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aKeyForWhatWasChangedMeanwhile_decidesNothing_andSaysSo() {
    desk.hold().press("Down");
    var state = office.state(second);
    office
        .bench()
        .atItem()
        .outcomes()
        .snooze(
            state.version(),
            state.revision(),
            clock.instant().plus(Duration.ofDays(2)),
            "",
            PracticeOffice.ANNA.id());
    desk.press("I").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.SNOOZED);
    assertThat(note()).isNotEmpty();
  }

  @Test
  void whoElseLooksAtIt_orWhatIsMarkedMeanwhile_changesNothingAboutTheKey() {
    desk.hold().press("Down");
    office.bench().reading().opened(second, PracticeOffice.BO.id());
    desk.press("I").press("Ctrl+A").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(first).folder())
        .as("marked, and not asked for")
        .isEqualTo(Folder.INBOX);
  }

  @Test
  void aKeyForWhatANewCheckFoundMoreIn_saysNothingOfWhatShePutItOn() {
    finds("C06");
    anew().hold().press("Down");
    finds("C01", "C06");
    desk.press("E").letGo();
    assertThat(desk.sees(() -> desk.model().onItem().extraProperty().get().verdicts())).isEmpty();
    assertThat(note()).isNotEmpty();
  }

  @Test
  void aKeyForWhatANewCheckFoundUrgent_doesNotCloseIt() {
    desk.hold().press("Down");
    finds("C01");
    desk.press("I").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(note()).isNotEmpty();
  }

  @Test
  void aReadingOfTheOneBeforeThatFails_leavesTheKeyForTheNext_andSaysNothingOfIt() {
    desk.does(desk.controller()::tick);
    clock.forward(Duration.ofSeconds(2));
    desk.hold().does(desk.controller()::tick);
    // It is written down as opened and counted, and then waits to be read again.
    desk.letOne().letOne().press("Down").press("I");
    office.database().close();
    desk.letOne();
    assertThat(desk.sees(() -> desk.model().noteProperty().get() == null)).isTrue();
    assertThat(desk.sees(() -> desk.model().departures().isWriting())).as("it waits").isTrue();
  }

  @Test
  void aNewCheckThatFoundTheSame_changesNothingAboutTheKey() {
    finds("C06");
    anew().hold().press("Down");
    finds("C06");
    desk.press("I").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whatElseIsAskedForAboutTheNextOne_isDoneOnceItWasReadAgain() {
    desk.hold().press("Down");
    clock.forward(Duration.ofSeconds(1));
    desk.does(desk.controller()::checkAgain);
    desk.letGo();
    assertThat(
            office
                .read(tx -> office.tables().checks().newest(tx, new VersionRef(second, 1)))
                .map(Checks.Stored::at))
        .contains(clock.instant());
  }

  @Test
  void itsDetailsAskedForBeforeItWasReadAgain_areShownOnceItWas() {
    desk.hold().press("Down").does(() -> desk.controller().onItem().showDetails());
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().onItem().senderProperty().get().details()))
        .isNotEmpty();
  }

  @Test
  void whatOnlyLooks_leavesTheKeyAfterItItsTurn() {
    desk.hold().press("Down").does(() -> desk.controller().onItem().showDetails());
    desk.press("I").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void theSenderTabAskedForBeforeItWasReadAgain_isFilledOnceItWas() {
    desk.hold().press("Down");
    desk.does(() -> desk.controller().onItem().showTab(ItemModel.Tab.SENDER));
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().onItem().senderProperty().get() != null)).isTrue();
  }

  @Test
  void aKeyForWhatWasLeftAgain_isForgotten() {
    desk.hold().press("Down").press("I").press("Up").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
  }

  /// Whoever leaves would wait for it for ever.
  @Test
  void aKeyForWhatWasLeftForAnEmptyList_isForgotten_andNothingIsWaitedFor() {
    desk.hold().press("Down").press("I");
    assertThat(desk.sees(() -> desk.model().departures().isWriting())).isTrue();
    desk.writesInto("inbox.filter", "ingenting").letGo();
    assertThat(desk.sees(() -> desk.model().rows().isEmpty())).isTrue();
    assertThat(desk.sees(() -> desk.model().departures().isWriting())).isFalse();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsAskedAboutAnItem_isNotAskedAnyMoreInAnEmptyList() {
    desk.press("V");
    assertThat(desk.covered()).isTrue();
    desk.writesInto("inbox.filter", "ingenting");
    assertThat(desk.sees(() -> desk.model().rows().isEmpty())).isTrue();
    assertThat(desk.covered()).isFalse();
  }

  @Test
  void whatBecameOfItMeanwhile_isShownOnceItWasReadAgain() {
    var state = office.state(second);
    office
        .bench()
        .decide()
        .noAction(state.version(), state.revision(), "", PracticeOffice.ANNA.id());
    desk.hold().press("Down");
    assertThat(canBeClosed()).as("as it was read ahead").isTrue();
    desk.letGo();
    assertThat(canBeClosed()).isFalse();
  }

  @Test
  void anOldReading_isNotShown() {
    clock.forward(Duration.ofMinutes(2));
    desk.hold().press("Down");
    assertThat(shown()).isNotEqualTo(second.toString());
    desk.letGo();
    assertThat(shown()).isEqualTo(second.toString());
  }

  /// The inbox as it is opened now, with what comes next read ahead.
  private InboxDesk anew() {
    desk = new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
    return desk;
  }

  /// A check of the second comment.
  ///
  /// @param codes what it finds, one word after the other
  private void finds(String... codes) {
    var found = new ArrayList<Finding>();
    for (String code : codes) {
      found.add(finding(code, 5 * found.size()));
    }
    var ran =
        new Checks.Ran(
            UUID.randomUUID(),
            office.bench().office().policy().policy().version(),
            "test",
            clock.instant());
    Map<VersionRef, Check> checks = Map.of(new VersionRef(second, 1), new Check.Done(found));
    office.database().change(tx -> office.tables().checks().add(tx, checks, ran));
  }

  private static Finding finding(String code, int at) {
    return new Finding(
        Subject.ofCode(code),
        new Span(at, at + 3),
        Finding.Source.RULE,
        "P-001",
        1,
        Finding.Confidence.HIGH,
        "why.test",
        List.of(),
        "SME-43");
  }

  private String note() {
    return desk.sees(() -> desk.model().noteProperty().get().todo());
  }

  private boolean canBeClosed() {
    return desk.sees(
        () -> desk.model().itemProperty().get().actions().contains(ItemAction.NO_ACTION));
  }

  private String shown() {
    return desk.sees(() -> desk.model().itemProperty().get().id());
  }
}
