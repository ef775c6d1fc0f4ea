package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.testing.PracticeOffice;

/// A case is found among the known ones while its number or title is typed in the register panel.
class CaseLookUpTest extends RegisterDesk {

  private static final String SCHOOL = "Diarieför i BUN 2026-7 Värmen i Ekskolan";
  private static final String LAMP = "Diarieför i TN 2026-9 Lampor på Storgatan";

  @Test
  void aCaseIsFoundByItsTitle_downLeadsToIt_andItsNumberIsProposed() {
    know("BUN 2026-7", "Värmen i Ekskolan");
    know("TN 2026-9", "Lampor på Storgatan");
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    desk.writesInto("decision.number", "ekskolan");
    desk.press("Down", "decision.number");
    assertThat(options(desk)).hasSize(4).contains(SCHOOL).doesNotContain(LAMP);
    assertThat(desk.focused()).isEqualTo("decision.option.3");
    assertThat(desk.reads(SCHOOL)).isTrue();
    desk.press("4").press("Ctrl+Enter");
    assertThat(made(item).proposedNumber()).isEqualTo("BUN 2026-7");
  }

  @Test
  void whatIsTypedIsLookedUpAfterAPause() throws InterruptedException {
    know("BUN 2026-7", "Värmen i Ekskolan");
    know("TN 2026-9", "Lampor på Storgatan");
    writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    var refreshed = new CountDownLatch(1);
    ListChangeListener<DecisionModel.Option> heard = change -> refreshed.countDown();
    desk.does(() -> desk.model().onItem().decision().options().addListener(heard));
    desk.writesInto("decision.number", "lampor");
    assertThat(refreshed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(options(desk)).contains(LAMP).doesNotContain(SCHOOL);
  }

  @Test
  void anAnswerThatWasOvertakenIsDropped_andWhatWasChosenStaysWhereItIsStillThere() {
    know("BUN 2026-7", "Värmen i Ekskolan");
    know("TN 2026-9", "Lampor på Storgatan");
    writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D").press("2");
    desk.hold();
    desk.writesInto("decision.number", "ekskolan").press("Down", "decision.number");
    desk.writesInto("decision.number", "lampor").press("Down", "decision.number");
    desk.letGo();
    assertThat(options(desk)).contains(LAMP).doesNotContain(SCHOOL);
    assertThat(chosen(desk)).isEqualTo("Hålls ordnad, diarieförs inte");
  }

  @Test
  void wordsAreNoNumber() {
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    desk.writesInto("decision.number", "ekskolan");
    desk.press("Ctrl+Enter");
    assertThat(desk.tells("”ekskolan” är inget ärendenummer")).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void aSheetThatIsToGoAlongIsSealedFirst() {
    ItemId item = writes("Stolpen lutar.");
    InboxDesk desk = desk();
    desk.press("D");
    tick(desk, "with-sheet", true);
    desk.press("Ctrl+Enter");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(made(item).items().getFirst().evidence()).isPresent();
  }

  private void know(String number, String title) {
    office
        .database()
        .change(
            tx ->
                office
                    .tables()
                    .registry()
                    .cases()
                    .know(
                        tx,
                        new KnownCase(number, title),
                        false,
                        Optional.of(PracticeOffice.ANNA.id()),
                        tx.now()));
  }

  private static List<String> options(InboxDesk desk) {
    return desk.sees(
        () ->
            desk.model().onItem().decision().options().stream()
                .map(DecisionModel.Option::label)
                .toList());
  }

  private static String chosen(InboxDesk desk) {
    return options(desk)
        .get(desk.sees(() -> desk.model().onItem().decision().chosenProperty().get()));
  }
}
