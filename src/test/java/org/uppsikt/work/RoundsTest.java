package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uppsikt.testing.PracticeOffice.FACEBOOK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Registering;

/// What a round reads again, and what it may ask of a platform.
class RoundsTest extends OfficeTest {

  private static final int CEILING = 200;

  @Test
  void whatWasDoneThisMonthIsReadAgainEveryRound() {
    RemoteId remote = write("Tack för ert svar");
    ItemId item = received(remote);
    decideNoAction(item);
    town.colleagueHides(FACEBOOK, remote);
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
  }

  /// Whoever works goes before each part: asking the platform, taking in, reading again.
  @Test
  void whatGoesBeforeARound_isAskedBeforeItBeginsAndBetweenItsParts() {
    RemoteId remote = write("Tack för ert svar");
    List<Boolean> known = new ArrayList<>();
    office.bench().rounds().goAfter(() -> known.add(isKnown(remote)));
    office.round(FACEBOOK);
    assertThat(known).startsWith(false, false).endsWith(true);
  }

  private boolean isKnown(RemoteId remote) {
    return office
        .bench()
        .office()
        .database()
        .read(
            tx ->
                !office
                    .bench()
                    .office()
                    .tables()
                    .items()
                    .known(tx, PracticeOffice.channel(FACEBOOK), List.of(remote))
                    .isEmpty());
  }

  @Test
  void whatIsOlderIsReadAgainWeekly() {
    RemoteId remote = write("Tack för ert svar");
    ItemId item = received(remote);
    decideNoAction(item);
    clock.forward(Duration.ofDays(31));
    office.round(FACEBOOK);
    long read = reads(remote);
    clock.forward(Duration.ofDays(1));
    office.round(FACEBOOK);
    assertThat(reads(remote)).isEqualTo(read);
    clock.forward(Duration.ofDays(7));
    office.round(FACEBOOK);
    assertThat(reads(remote)).isEqualTo(read + 1);
  }

  @Test
  void whatIsPutAsideIsReadAgainEveryRound() {
    RemoteId remote = write("Påminn mig om bron");
    ItemId item = received(remote);
    var state = office.state(item);
    assertThat(
            office
                .bench()
                .atItem()
                .outcomes()
                .snooze(
                    state.version(),
                    state.revision(),
                    clock.instant().plus(Duration.ofHours(2)),
                    "",
                    PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
    town.colleagueHides(FACEBOOK, remote);
    passWindow();
    office.round(FACEBOOK);
    assertThat(office.state(item).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
  }

  @Test
  void whatIsToBeRegisteredIsReadAgainEveryRound_andStillWaitsForItsNumber() {
    RemoteId remote = write("Tack för ert svar");
    ItemId item = received(remote);
    register(item);
    town.colleagueHides(FACEBOOK, remote);
    passWindow();
    office.round(FACEBOOK);
    var removed = office.state(item);
    assertThat(removed.folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(
            office
                .bench()
                .decide()
                .noAction(removed.version(), removed.revision(), "", PracticeOffice.ANNA.id()))
        .isEqualTo(new Decide.Result.Refused(Decide.Why.NEEDS_REGISTRY));
    office.bench().atItem().outcomes().numbered(item, "KS 2026/7", PracticeOffice.ANNA.id());
    var numbered = office.state(item);
    assertThat(
            office
                .bench()
                .decide()
                .noAction(numbered.version(), numbered.revision(), "", PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  private void register(ItemId item) {
    var state = office.state(item);
    assertThat(
            Registering.handsOver(
                office.bench().office(),
                state.version(),
                state.revision(),
                "",
                PracticeOffice.ANNA.id()))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  @Test
  void anOrderWhoseStoreFailsUnderWayIsTakenUpByTheNextRun() {
    var fails = new AtomicBoolean(true);
    reopen(
        new Setup(
            folder,
            Plugs.practice(town.wire()),
            clock,
            WINDOW,
            Duration.ofSeconds(20),
            step -> {
              if (step == Step.ANSWERED && fails.get()) {
                throw new IllegalStateException("as if the disk were full");
              }
            }));
    OrderId order = office.sealAndOrder(received(write("Du är en idiot")));
    passWindow();
    assertThatThrownBy(office::dispatch).isInstanceOf(IllegalStateException.class);
    assertThat(office.order(order).state()).isEqualTo(OrderState.SENDING);
    fails.set(false);
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
    assertThat(sent(order, "hide")).isEqualTo(1);
  }

  private long reads(RemoteId remote) {
    return town.asked().stream()
        .filter(asked -> asked.method().equals("GET"))
        .filter(asked -> asked.path().endsWith("/items/" + remote.value()))
        .count();
  }

  @Test
  void oneItemThatCannotBeReadDoesNotKeepTheOthersFromBeingRead() {
    RemoteId broken = write("Först");
    ItemId first = received(broken);
    RemoteId hidden = write("Sedan");
    ItemId second = received(hidden);
    town.colleagueHides(FACEBOOK, broken);
    town.colleagueHides(FACEBOOK, hidden);
    town.trouble("malformed", "GET", "/items/" + broken.value(), 1);
    assertThat(office.round(FACEBOOK).failure()).isEmpty();
    assertThat(office.state(second).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
    assertThat(office.state(first).folder()).isEqualTo(Folder.INBOX);
    passWindow();
    office.round(FACEBOOK);
    assertThat(office.state(first).folder()).isEqualTo(Folder.REMOVED_OUTSIDE);
  }

  @Test
  void aRoundStaysUnderItsCeilingHoweverMuchThereIs() {
    for (int i = 0; i < 260; i++) {
      write("Kommentar " + i);
    }
    var asked = new ArrayList<Integer>();
    for (int i = 0; i < 4; i++) {
      int before = town.asked().size();
      assertThat(office.round(FACEBOOK).failure()).isEmpty();
      asked.add(town.asked().size() - before);
      passWindow();
    }
    assertThat(asked).allMatch(requests -> requests <= CEILING);
    assertThat(asked.getLast()).as("all the ceiling is used").isGreaterThan(CEILING / 2);
  }

  @Test
  void whoMayNotModerateNeitherSealsStatesUndoesNorSettles() {
    ItemId item = received(write("Du är en idiot"));
    ItemId nameless = received(town.writesNameless(FACEBOOK, "Utan namn"));
    var order = office.sealAndOrder(item);
    suspend();
    var bench = office.bench();
    assertThat(office.seal(nameless)).isEqualTo(new Seal.Result.Refused(Seal.Why.NO_RIGHT));
    var nothing = new SenderStatement.NothingShown();
    var anna = PracticeOffice.ANNA.id();
    assertThat(bench.reading().state(office.present(nameless), nothing, anna)).isFalse();
    assertThat(bench.undo().order(order, anna)).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(bench.undo().decision(nameless, anna)).isEqualTo(Undo.Result.NO_RIGHT);
    assertThat(bench.settle().settle(order, true, anna)).isFalse();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    assertThat(office.evidence(office.present(nameless)).map(SealedEvidence::id)).isEmpty();
  }

  @Test
  void anOrderThatWaitsForTheSameReasonIsWrittenDownOnce() {
    ItemId item = received(write("Du är en idiot"));
    office.sealAndOrder(item);
    passWindow();
    for (int i = 0; i < 3; i++) {
      town.trouble("error", "GET", "/items", 8);
      office.dispatch();
      town.calm();
      passNight();
    }
    List<EventKind> postponed =
        history(item).stream().filter(kind -> kind == EventKind.POSTPONED).toList();
    assertThat(postponed).hasSize(1);
  }
}
