package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Word;
import org.uppsikt.work.diary.DiaryBook;

/// Items that were handed over together, of which one is protected or held afterwards.
class PartedTest extends CourierOffice {

  private ItemId innocent;
  private ItemId whistle;

  @BeforeEach
  void twoOfOneCase() {
    innocent = received(write("Stolpen lutar."));
    whistle = received(write("Min chef tar pengar, säger " + MARKER));
  }

  @Test
  void protectedBeforeItLeft_theOthersStandInTheInbox_andItWaitsAlone() {
    HandOverId made = together();
    protect(whistle);
    assertThat(state(made)).isEqualTo(HandOverState.WITHDRAWN);
    assertThat(office.state(innocent).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(innocent).outcome()).isEmpty();
    assertThat(history(innocent)).contains(EventKind.HAND_OVER_WITHDRAWN, EventKind.WITHDRAWN);
    assertThat(row(whistle).handOver()).isEmpty();
    assertThat(waiting()).extracting(Registrar.Line::items).containsExactly(List.of(whistle));
    passNight();
    run();
    assertThat(registry.arrived()).isEmpty();

    HandOverId anew = sent(innocent);
    assertThat(everything(registry.arrived().getFirst())).doesNotContain(MARKER);
    assertThat(state(anew)).isEqualTo(HandOverState.SENT);
  }

  @Test
  void protectedAfterItLeft_itIsEnteredAlone_andTheOtherWaitsOn() {
    HandOverId made = together();
    passWindow();
    run();
    protect(whistle);
    assertThat(waiting().getFirst().items()).containsExactlyInAnyOrder(innocent, whistle);
    var restricted = new Restricted(office.bench().office());
    assertThat(restricted.among(List.of(innocent, whistle))).containsExactly(whistle);

    var book = new DiaryBook(office.bench().office());
    assertThat(book.register(office.present(innocent), anybody(), REGISTRAR.id()))
        .isEqualTo(new DiaryBook.Result.Refused(DiaryBook.Why.NOT_WAITING));
    assertThat(book.register(office.present(whistle), anybody(), REGISTRAR.id()))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    assertThat(number(whistle)).isPresent();
    assertThat(number(innocent)).isEmpty();
    assertThat(office.state(innocent).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(state(made)).isEqualTo(HandOverState.SENT);
    Registrar.Line left = waiting().getFirst();
    assertThat(left.items()).containsExactly(innocent);
    assertThat(left.restricted()).isFalse();
    assertThat(left.way().orElseThrow().wordless()).as("its words tell of both").isTrue();

    answers(made, "KS 2026/0417");
    List<KnownCase> known =
        office.read(tx -> office.tables().registry().cases().like(tx, "0417", 5));
    assertThat(known).extracting(KnownCase::title).containsExactly("");
    assertThat(number(innocent)).contains("KS 2026/0417");
    assertThat(number(whistle)).isNotEqualTo(number(innocent));
    assertThat(state(made)).isEqualTo(HandOverState.NUMBERED);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatCameBackAfterTheProtectedOneWasEntered_isTakenBackAndHandedOverAnew() {
    HandOverId made = together();
    passWindow();
    run();
    protect(whistle);
    var book = new DiaryBook(office.bench().office());
    assertThat(book.register(office.present(whistle), anybody(), REGISTRAR.id()))
        .isInstanceOf(DiaryBook.Result.Entered.class);
    registry.says(new Word.Bounced(made, clock.instant(), Fault.MAILBOX_FULL, "5.2.2"));
    clock.forward(Duration.ofMinutes(2));
    run();
    assertThat(stage(innocent)).isEqualTo(Stage.BOUNCED);
    Optional<String> entered = number(whistle);
    assertThat(registrar().takeBack(made, REGISTRAR.id())).isTrue();
    assertThat(office.state(innocent).folder()).isEqualTo(Folder.INBOX);
    assertThat(number(whistle)).as("the other stays as it is").isEqualTo(entered);
    sent(innocent);
  }

  @Test
  void undoingTheOneDoesNotUnregisterTheRestrictedOther() {
    HandOverId made = together();
    office
        .database()
        .change(
            tx ->
                new Restricting(office.tables(), tx)
                    .restrict(whistle, Set.of(REGISTRAR.id()), ANNA));
    assertThat(office.bench().undo().decision(innocent, ANNA)).isEqualTo(Undo.Result.TOO_LATE);
    assertThat(row(whistle).handOver()).contains(made);
    assertThat(office.state(whistle).folder()).isEqualTo(Folder.TO_REGISTER);
    assertThat(office.state(innocent).outcome()).contains(Outcome.REGISTER);
  }

  @Test
  void aNumberClosesNothingOfWhichThePoliceQuestionIsOpen() {
    office.seal(innocent);
    HandOverId made = sent(innocent);
    var police = new Police(office.bench().office());
    assertThat(police.suspect(innocent, ANNA)).isEqualTo(Police.Result.DONE);
    answers(made, "KS 2026/0417");
    assertThat(number(innocent)).contains("KS 2026/0417");
    assertThat(office.state(innocent).folder()).isEqualTo(Folder.TO_REGISTER);
    PoliceTask task = police.open().getFirst();
    LocalDate today = LocalDate.ofInstant(clock.instant(), office.bench().office().zone());
    var reported = new PoliceAnswer.Reported(today, "5000-K1-26");
    assertThat(police.answer(task.id(), reported, ANNA)).isEqualTo(Police.Result.DONE);
    assertThat(office.state(innocent).folder()).isEqualTo(Folder.DONE);
  }

  private HandOverId together() {
    List<HandingOver.Picked> picked =
        List.of(innocent, whistle).stream()
            .map(office::state)
            .map(state -> new HandingOver.Picked(state.version(), state.revision()))
            .toList();
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Om " + MARKER,
            "Om " + MARKER,
            "Facebook",
            "Synpunkt",
            Optional.empty());
    var along = new HandingOver.Along(false, false, false);
    var wish = new HandingOver.Wish(picked, "", entry, along, RouteKind.MAIL);
    assertThat(office.bench().atItem().handingOver().handOver(wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
    return row(whistle).handOver().orElseThrow();
  }
}
