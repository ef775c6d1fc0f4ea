package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.testing.PracticeOffice;

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
    assertThat(desk.sees(() -> desk.model().noteProperty().get().todo())).isNotEmpty();
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
  void aKeyForWhatWasLeftAgain_isForgotten() {
    desk.hold().press("Down").press("I").press("Up").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
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

  private boolean canBeClosed() {
    return desk.sees(
        () -> desk.model().itemProperty().get().actions().contains(ItemAction.NO_ACTION));
  }

  private String shown() {
    return desk.sees(() -> desk.model().itemProperty().get().id());
  }
}
