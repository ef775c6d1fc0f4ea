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
    inAHurry();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whatIsToBeTakenBack_isSo_alsoWhereAnotherIsClosedBeforeItIsWritten() {
    desk.hold().press("I").press("Ctrl+Z");
    readsTheNext();
    desk.press("I").letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(second).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void theBarOfTheOneBefore_isAwayWhileTheNextIsWritten() {
    desk.press("A").press("1").press("Ctrl+S").press("Ctrl+Enter");
    assertThat(offered()).isTrue();
    desk.hold().press("I");
    assertThat(offered()).as("it would name one and take back another").isFalse();
    desk.letGo();
    assertThat(offered()).isTrue();
  }

  /// The list would grow and shrink with each decision.
  @Test
  void theBarKeepsItsRoomMeanwhile_offersNothingToTheMouse_andGoesWhereWritingTakesLong() {
    assertThat(room()).isFalse();
    desk.hold().press("I");
    assertThat(room()).as("none was on show").isFalse();
    desk.letGo();
    assertThat(room()).isTrue();
    desk.hold().press("I");
    assertThat(offered()).isFalse();
    assertThat(room()).isTrue();
    assertThat(desk.sees(() -> desk.node("inbox.undo-bar").isMouseTransparent())).isTrue();
    desk.does(desk.controller()::tick);
    desk.does(desk.controller()::tick);
    assertThat(room()).as("nobody sees what is written for so long").isFalse();
    desk.letGo();
    assertThat(room()).isTrue();
    assertThat(desk.sees(() -> desk.node("inbox.undo-bar").isMouseTransparent())).isFalse();
  }

  @Test
  void whatIsPlacedWhileAnotherIsWritten_isTakenBackFirst() {
    desk.hold().press("I");
    readsTheNext();
    desk.press("A").letOthers().press("1").press("Ctrl+S").letOthers().press("Ctrl+Enter");
    desk.letGo();
    assertThat(office.state(second).folder()).isEqualTo(Folder.OUTBOX);
    desk.press("Ctrl+Z");
    assertThat(office.state(second).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whoWentOnToSomethingElse_staysThereOnceItIsWritten() {
    desk.hold().press("I").press("F6");
    String at = desk.focused();
    assertThat(at).isNotEqualTo("inbox.list");
    desk.letGo();
    assertThat(desk.focused()).isEqualTo(at);
  }

  @Test
  void whatIsBeingClosed_doesNotComeBackAsNew() {
    desk.hold().press("I").press("Down");
    desk.does(desk.controller()::refresh);
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().newItemsProperty().get())).isEmpty();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  /// The first is not written yet, the second was read.
  private void inAHurry() {
    desk.hold().press("I");
    readsTheNext();
    desk.press("I");
    assertThat(office.state(first).folder()).as("not written yet").isEqualTo(Folder.INBOX);
  }

  /// The comment that is on show is read, and the decision is not written.
  private void readsTheNext() {
    desk.letOne();
    assertThat(office.state(first).folder()).as("not written yet").isEqualTo(Folder.INBOX);
  }

  private boolean offered() {
    return desk.sees(() -> desk.model().undoProperty().get() != null);
  }

  private boolean room() {
    return desk.hasRoom("inbox.undo-bar");
  }

  private boolean greyed(ItemId item) {
    return desk.sees(
        () ->
            desk.model().rows().stream()
                .anyMatch(row -> row.id().equals(item.toString()) && row.state() != null));
  }
}
