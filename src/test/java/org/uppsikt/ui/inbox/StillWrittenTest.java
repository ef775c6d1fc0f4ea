package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What is asked for, or changed around it, while a decision is still being written.
class StillWrittenTest extends TwoItems {

  private static final String STILL =
      "Ett beslut om den skrivs fortfarande ner. Vänta tills det är gjort.";

  @Test
  void aSecondDecisionOnIt_isNotTaken_andThatIsSaidInItsPane() {
    goesBackToWhatIsBeingClosed();
    desk.press("P").letOthers();
    assertThat(desk.covered()).isTrue();
    desk.press("Ctrl+Enter");
    assertThat(desk.tells(STILL)).isTrue();
    assertThat(desk.covered()).as("what was filled in stays").isTrue();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void aSecondDecisionOnItThatAsksNothing_isNotTaken_andThatIsSaidBesideTheList() {
    goesBackToWhatIsBeingClosed();
    desk.press("I");
    assertThat(desk.tells(STILL)).isTrue();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    desk.press("Ctrl+Z");
    assertThat(office.state(first).folder()).as("closed once").isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsBeingClosedWhileTheLanguageChanges_staysClosed_andComesBackAtCtrlZ() {
    desk.hold().press("I");
    InboxDesk other = speaksFinnish();
    assertThat(stands(other, first)).as("as one to decide about").isFalse();
    desk.letGo();
    other.does(other.controller()::refresh);
    assertThat(office.state(first).folder()).isEqualTo(Folder.DONE);
    assertThat(stands(other, first)).isFalse();
    other.press("Ctrl+Z");
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(stands(other, first)).isTrue();
  }

  @Test
  void whatIsRefusedAfterTheLanguageHasChanged_standsInTheListAgain_andIsNamed() {
    willBeRefused();
    desk.hold().press("I");
    InboxDesk other = speaksFinnish();
    assertThat(stands(other, first)).isFalse();
    desk.letGo();
    assertThat(stands(other, first)).isTrue();
    assertThat(other.tells("Roger Nylander, facebook")).isTrue();
  }

  @Test
  void whatIsRefusedOnceAnotherListIsOnShow_doesNotStandInThatOne() {
    willBeRefused();
    desk.hold().press("I").letOne().writesInto("inbox.filter", "plogning");
    desk.letOthers();
    assertThat(desk.sees(() -> desk.model().rows().size())).isEqualTo(1);
    desk.letOne();
    assertThat(stands(desk, first)).isFalse();
    assertThat(desk.tells("Roger Nylander")).as("it is named").isTrue();
    desk.letGo().writesInto("inbox.filter", "");
    assertThat(stands(desk, first)).isTrue();
  }

  @Test
  void whatIsBeingTakenBackWhileTheLanguageChanges_comesBackInTheNewList() {
    desk.press("I").hold().press("Ctrl+Z");
    InboxDesk other = speaksFinnish();
    assertThat(stands(other, first)).isFalse();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    assertThat(stands(other, first)).isTrue();
  }

  /// Somebody was there in between: nothing is changed, but it is not as she saw it.
  private void willBeRefused() {
    var state = office.state(first);
    office.bench().decide().noAction(state.version(), state.revision(), "", PracticeOffice.BO.id());
    office.bench().undo().ownDecision(first, PracticeOffice.BO.id());
  }

  private InboxDesk speaksFinnish() {
    desk.does(() -> desk.controller().close());
    var kit = FxStage.kit(Language.FI, Appearance.LIGHT, 100);
    return new InboxDesk(office.bench(), kit, 1280, 800, desk.model());
  }

  private static boolean stands(InboxDesk on, ItemId item) {
    return on.sees(
        () ->
            on.model().rows().stream()
                .anyMatch(row -> row.id().equals(item.toString()) && row.state() == null));
  }

  /// The first is read again and still open there, since its decision waits.
  private void goesBackToWhatIsBeingClosed() {
    desk.hold().press("I").letOne().press("Up").letOthers();
    assertThat(office.state(first).folder()).as("not written yet").isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id())).isEqualTo(first.toString());
  }
}
