package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.testing.PracticeOffice;

/// Whoever leaves waits for what does not wait its turn as well: orders, answers and what is said
/// of findings.
class WrittenBesideTest extends TwoItems {

  private final List<String> gone = new ArrayList<>();

  @Test
  void anOrderWhosePanelWasLeft_isWrittenBeforeSheGoes() {
    desk.press("A").press("1").press("Ctrl+S");
    desk.hold().press("Ctrl+Enter").press("Esc");
    assertThat(desk.covered()).as("the panel is left").isFalse();
    leaves();
    assertThat(gone).as("not before it is ordered").isEmpty();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(gone).hasSize(1);
  }

  @Test
  void anOrderToHideWithoutACopy_isWrittenBeforeSheGoes() {
    desk.press("A");
    desk.does(() -> desk.controller().panel().toggleGround("SE-BrB-16-10a:C09"));
    desk.click("nocopy.next");
    desk.click("nocopy.call." + PracticeOffice.BO.id());
    desk.hold();
    desk.click("nocopy.hide");
    desk.press("Esc");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.state(first).folder()).isEqualTo(Folder.OUTBOX);
    assertThat(gone).hasSize(1);
  }

  @Test
  void anAnswer_isWrittenBeforeSheGoes() {
    desk.press("Down").press("S");
    desk.types("Tack själv.");
    // It is looked at once more, and then placed.
    desk.hold().press("Ctrl+Enter").letOne();
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.orders(second)).hasSize(1);
    assertThat(gone).hasSize(1);
  }

  @Test
  void whatIsSaidOfAFinding_isWrittenBeforeSheGoes() {
    desk.hold().press("E");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().onItem().extraProperty().get().verdicts()))
        .isNotEmpty();
    assertThat(gone).hasSize(1);
  }

  /// Told in its panel alone she would not hear of it.
  @Test
  void anOrderThatIsRefused_isToldToWhoeverGoes() {
    desk.press("A").press("1").press("Ctrl+S");
    desk.hold().press("Ctrl+Enter");
    var state = office.state(first);
    office.bench().decide().noAction(state.version(), state.revision(), "", PracticeOffice.BO.id());
    leaves();
    desk.letGo();
    assertThat(gone).hasSize(1);
    assertThat(gone.getFirst()).isNotEmpty();
  }

  private void leaves() {
    Departures departures = desk.model().departures();
    desk.does(
        () ->
            departures.onceWritten(
                () ->
                    gone.add(
                        String.join(
                            " ",
                            departures.refused().stream().map(InboxModel.Note::todo).toList()))));
  }
}
