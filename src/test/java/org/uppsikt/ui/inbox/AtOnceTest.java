package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;

/// A comment that is closed without action makes room for the next one at the key, while it is
/// written down.
class AtOnceTest extends TwoItems {

  @Test
  void theNextOneIsOnShow_beforeTheDecisionIsWritten() {
    desk.hold().press("I");
    assertThat(office.state(first).folder()).as("not written yet").isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .isEqualTo(second.toString());
    assertThat(greyed(first)).isTrue();
    assertThat(offered()).as("nothing is offered that is not so").isFalse();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(offered()).isTrue();
    assertThat(greyed(first)).isTrue();
  }

  @Test
  void whatIsTakenBackBeforeItIsWritten_isThatDecision_andNoneBefore() {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(office.state(first).folder()).isEqualTo(Folder.OUTBOX);
    desk.hold().press("I").press("Ctrl+Z").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(greyed(second)).isFalse();
    assertThat(office.state(first).folder()).as("the one before").isEqualTo(Folder.OUTBOX);
  }

  @Test
  void whatIsRefused_standsInTheListAgain_isNamed_andCtrlZTakesBackNothing() {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    var state = office.state(second);
    office.bench().decide().noAction(state.version(), state.revision(), "", PracticeOffice.BO.id());
    office.bench().undo().ownDecision(second, PracticeOffice.BO.id());
    desk.hold().press("I").press("Ctrl+Z").letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(greyed(second)).isFalse();
    assertThat(desk.sees(() -> desk.model().noteProperty().get().happened())).contains("Eva Ny");
    assertThat(office.state(first).folder()).as("the one before").isEqualTo(Folder.OUTBOX);
  }

  @Test
  void aListReadBeforeIt_bringsItBackAsUndecided_atNoTime() {
    desk.hold();
    desk.does(desk.controller()::refresh);
    desk.press("I").letOne();
    assertThat(greyed(first)).as("while it is written").isTrue();
    desk.letGo();
    assertThat(greyed(first)).isTrue();
  }

  @Test
  void twoInAHurryAreWrittenInTheirOrder_andTheLastIsTakenBackFirst() {
    desk.hold().press("I").letOthers().press("I").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void theKeyPressedTwice_decidesOnce() {
    desk.hold().press("I").press("I").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
  }

  private boolean offered() {
    return desk.sees(() -> desk.model().undoProperty().get() != null);
  }

  private boolean greyed(ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .anyMatch(row -> row.id().equals(item.toString()) && row.state() != null));
  }
}
