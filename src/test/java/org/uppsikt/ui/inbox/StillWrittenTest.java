package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;

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

  /// The first is read again and still open there, since its decision waits.
  private void goesBackToWhatIsBeingClosed() {
    desk.hold().press("I").letOne().press("Up").letOthers();
    assertThat(office.state(first).folder()).as("not written yet").isEqualTo(Folder.INBOX);
    assertThat(desk.sees(() -> desk.model().itemProperty().get().id()))
        .isEqualTo(first.toString());
  }
}
