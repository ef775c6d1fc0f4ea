package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Forger;
import org.uppsikt.testing.PracticeOffice;

/// Whoever leaves waits for what does not wait its turn as well: orders, answers, evidence, and
/// what is said of findings, orders and people.
class WrittenBesideTest extends TwoItems {

  private static final Person KARIN =
      new Person(new PersonId(new UUID(0, 77)), "Karin Holm", Role.SUPERVISOR, "Kansliet", false);

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

  @Test
  void theEvidenceSavedInThePanel_isWrittenBeforeSheGoes() {
    desk.press("A").press("1").hold().press("Ctrl+S");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.evidence(office.present(first))).isPresent();
    assertThat(gone).hasSize(1);
  }

  /// What was begun runs to its end, whoever has gone on from it.
  @Test
  void theEvidenceOfAPanelThatWasLeft_isWrittenBeforeSheGoes() {
    desk.press("A").press("1").hold().press("Ctrl+S").press("Esc").press("Esc");
    assertThat(desk.covered()).as("the panel is left").isFalse();
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.evidence(office.present(first))).isPresent();
    assertThat(gone).hasSize(1);
  }

  @Test
  void whatIsSealedAlone_isWrittenBeforeSheGoes() {
    Item threat = office.read(tx -> office.tables().items().find(tx, first)).orElseThrow();
    town.deletes(FACEBOOK, threat.remote());
    clock.forward(Duration.ofHours(1));
    office.round(FACEBOOK);
    desk.brings(first, Folder.REMOVED_OUTSIDE).hold().press("S");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.evidence(office.present(first))).isPresent();
    assertThat(gone).hasSize(1);
  }

  @Test
  void theSuspicionOfACrime_isWrittenBeforeSheGoes() {
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.picks("Misstänkt brott").hold().press("Ctrl+Enter");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.bench().exceptions().police().open()).hasSize(1);
    assertThat(gone).hasSize(1);
  }

  @Test
  void whatALeaderIsTold_isWrittenBeforeSheGoes() {
    office.database().change(tx -> office.tables().people().add(tx, KARIN));
    desk.does(() -> desk.controller().act(ItemAction.PROTECT));
    desk.picks("Inlägg om en medarbetare: berätta för Karin");
    desk.writesInto("decision.employee", "Per Ström").hold().press("Ctrl+Enter");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.bench().atItem().employees().waiting(KARIN.id())).isEqualTo(1);
    assertThat(gone).hasSize(1);
  }

  @Test
  void whatSheSaysOfAnOrder_isWrittenBeforeSheGoes() {
    OrderId order = office.sealAndOrder(first);
    new Forger(office.database()).forge("update outbox set state = 'UNCERTAIN', attempts = 1");
    desk.brings(first, Folder.OUTBOX).hold();
    desk.click("item.was-done");
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(office.order(order).state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(gone).hasSize(1);
  }

  @Test
  void aListSheKeeps_isWrittenBeforeSheGoes() {
    desk.hold().does(() -> desk.controller().list().save("Mina", () -> {}));
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(desk.tells("Mina")).isTrue();
    assertThat(gone).hasSize(1);
  }

  @Test
  void aTemplateSheKeeps_isWrittenBeforeSheGoes() {
    desk.press("Down").press("S");
    desk.types("Tack för att du skriver till oss.");
    // It is looked at once more, and then kept.
    desk.hold().does(() -> desk.controller().onItem().keepTemplate());
    desk.letOne();
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().answer().templates().toString()))
        .contains("Tack för att du skriver till oss.");
    assertThat(gone).hasSize(1);
  }

  @Test
  void whatIsTakenOut_isWrittenBeforeSheGoes_andWhatCannotBeIsToldToHer() throws IOException {
    office.seal(first);
    Path there = Files.createDirectory(folder.resolve("there"));
    desk.brings(first, Folder.INBOX).into(there).hold();
    desk.does(() -> desk.controller().onItem().exportEvidence());
    leaves();
    assertThat(gone).isEmpty();
    desk.letGo();
    assertThat(there).isNotEmptyDirectory();
    assertThat(gone).containsExactly("");
    desk.hold().does(() -> desk.controller().onItem().exportEvidence());
    leaves();
    desk.letGo();
    assertThat(gone.getLast()).as("it is there already").isNotEmpty();
  }

  /// Told in its panel alone she would not hear of it.
  @Test
  void evidenceThatCannotBeSaved_isToldToWhoeverGoes() {
    desk.press("A").press("1").hold().press("Ctrl+S");
    suspendsAnna();
    leaves();
    desk.letGo();
    assertThat(gone).hasSize(1);
    assertThat(gone.getFirst()).isNotEmpty();
  }

  /// She went on and believes that it is saved.
  @Test
  void evidenceThatCannotBeSavedInAPanelThatWasLeft_isToldBesideTheListAndToWhoeverGoes() {
    desk.press("A").press("1").hold().press("Ctrl+S").press("Esc").press("Esc");
    assertThat(desk.covered()).as("the panel is left").isFalse();
    suspendsAnna();
    leaves();
    desk.letGo();
    assertThat(gone).hasSize(1);
    assertThat(gone.getFirst()).contains("Roger Nylander");
    assertThat(desk.tells(desk.sees(() -> desk.model().noteProperty().get().todo()))).isTrue();
  }

  @Test
  void evidenceWhoseSavingWasCalledOff_isShownOnceItIsThere_andIsNotSavedTwice() {
    desk.press("A").press("1").hold().press("Ctrl+S");
    desk.does(() -> desk.controller().panel().cancelSaving());
    assertThat(desk.sees(() -> desk.model().unpublish().savingProperty().get()))
        .isEqualTo(UnpublishModel.Saving.READY);
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().unpublish().savingProperty().get()))
        .isEqualTo(UnpublishModel.Saving.SAVED);
    desk.press("Ctrl+S");
    assertThat(pieces()).isEqualTo(1);
  }

  @Test
  void whoAsksAnewWhileItIsBeingSaved_getsThatOne() {
    desk.press("A").press("1").hold().press("Ctrl+S");
    desk.does(() -> desk.controller().panel().cancelSaving());
    desk.press("Ctrl+S");
    desk.letGo();
    assertThat(desk.sees(() -> desk.model().unpublish().savingProperty().get()))
        .isEqualTo(UnpublishModel.Saving.SAVED);
    assertThat(pieces()).isEqualTo(1);
  }

  @Test
  void aTemplateThatCannotBeKept_isToldToWhoeverGoes() {
    desk.press("Down").press("S");
    desk.types("Tack för att du skriver till oss.");
    desk.hold().does(() -> desk.controller().onItem().keepTemplate());
    desk.letOne();
    suspendsAnna();
    leaves();
    desk.letGo();
    assertThat(gone).hasSize(1);
    assertThat(gone.getFirst()).isNotEmpty();
  }

  private int pieces() {
    return office.read(tx -> office.tables().evidences().allOf(tx, office.present(first))).size();
  }

  private void suspendsAnna() {
    var people = office.tables().people();
    office.database().change(tx -> people.suspend(tx, PracticeOffice.ANNA.id(), true));
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
                            departures.refused().stream()
                                .map(note -> note.happened() + note.todo())
                                .toList()))));
  }
}
