package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.work.diary.DiaryHandOvers;

/// What went to the registry without its flagged text says so, and gets it there once the flag was
/// called wrong.
class TextLaterTest extends CourierOffice {

  private static final String TEXT = "Bilder här på barnporr";
  private static final String NUMBER = "KS 2026/0007";
  private static final HandingOver.Along TEXT_ALONE = new HandingOver.Along(false, false, false);

  @SuppressWarnings("NullAway.Init")
  private ItemId item;

  @BeforeEach
  void aFlaggedComment() {
    item = received(write(TEXT));
  }

  @Test
  void itIsToldBeforeAndAfter_andTheTextGetsThere() {
    assertThat(handing().withoutText(office.present(item))).isTrue();
    HandOverId first = sentWithout();
    assertThat(text()).isEqualTo(TextLater.State.LEFT_OUT);
    assertThat(history(item)).contains(EventKind.TEXT_LEFT_OUT);
    assertThat(send()).isInstanceOf(FollowUp.Result.Refused.class);
    answers(first, "Diarienummer: " + NUMBER);
    assertThat(number(item)).contains(NUMBER);

    calledWrong();
    assertThat(text()).isEqualTo(TextLater.State.MISSING);
    HandOverId later = ((FollowUp.Result.Sent) send()).handOver();
    assertThat(text()).isEqualTo(TextLater.State.FOLLOWS);
    assertThat(send()).as("once").isInstanceOf(FollowUp.Result.Refused.class);
    passWindow();
    run();
    Parcel parcel = registry.arrived().getLast();
    assertThat(parcel.id()).isEqualTo(later).isNotEqualTo(first);
    assertThat(everything(parcel)).contains(TEXT, NUMBER);
    assertThat(text()).isEqualTo(TextLater.State.FOLLOWED);
    assertThat(history(item)).contains(EventKind.TEXT_FOLLOWS);
    assertThat(stage(item)).isEqualTo(Stage.NUMBERED);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void itIsTakenBackInItsWindow_andMadeAnew() {
    sentWithout();
    calledWrong();
    HandOverId later = ((FollowUp.Result.Sent) send()).handOver();
    assertThat(handing().followUp().takeBack(later, ANNA)).isEqualTo(Undo.Result.UNDONE);
    assertThat(text()).isEqualTo(TextLater.State.MISSING);
    passWindow();
    run();
    assertThat(registry.arrived()).hasSize(1);
    assertThat(send()).isInstanceOf(FollowUp.Result.Sent.class);
  }

  /// No item waits for a number for its sake: without a line of its own nobody would be told.
  @Test
  void whatDoesNotArriveStandsWithWhatWaits() {
    HandOverId first = sentWithout();
    answers(first, "Diarienummer: " + NUMBER);
    calledWrong();
    assertThat(waiting()).isEmpty();
    HandOverId later = ((FollowUp.Result.Sent) send()).handOver();
    registry.refuses(Fault.NO_SUCH_MAILBOX, "550");
    passWindow();
    run();
    assertThat(state(later)).isEqualTo(HandOverState.FAILED);
    assertThat(text()).isEqualTo(TextLater.State.STUCK);
    assertThat(waiting()).extracting(Registrar.Line::follows).containsExactly(true);
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    assertThat(registrar().waitingInAll(REGISTRAR.id())).isEqualTo(1);
    assertThat(registrar().takeBack(later, REGISTRAR.id())).isTrue();
    assertThat(waiting()).isEmpty();
    assertThat(number(item)).contains(NUMBER);
    assertThat(text()).isEqualTo(TextLater.State.MISSING);
  }

  /// KRO-27: no number says that it arrived. A wrong mailbox that exists sends nothing back.
  @Test
  void whatLeftAndBroughtNoWord_isAskedFor_untilSomebodySaysThatItIsThere() {
    HandOverId later = sentLater();
    clock.forward(Registrar.PATIENCE.minusHours(1));
    assertThat(waiting()).isEmpty();
    clock.forward(Duration.ofHours(2));
    assertThat(waiting()).extracting(Registrar.Line::follows).containsExactly(true);
    assertThat(registrar().late(REGISTRAR.id())).isEqualTo(1);
    assertThat(registrar().waitingInAll(REGISTRAR.id())).isEqualTo(1);
    assertThat(registrar().settle(later, true, REGISTRAR.id())).isTrue();
    assertThat(waiting()).isEmpty();
    assertThat(registrar().late(REGISTRAR.id())).isZero();
    assertThat(text()).isEqualTo(TextLater.State.FOLLOWED);
    assertThat(history(item)).contains(EventKind.HAND_OVER_SETTLED);
    clock.forward(Registrar.PATIENCE.multipliedBy(2));
    assertThat(waiting()).as("for good").isEmpty();
  }

  @Test
  void whatIsNotThereIsSentOnceMore_andAskedForAgain() {
    HandOverId later = sentLater();
    clock.forward(Registrar.PATIENCE.plusHours(1));
    assertThat(registrar().notThere(later, REGISTRAR.id())).isTrue();
    assertThat(text()).isEqualTo(TextLater.State.STUCK);
    assertThat(waiting()).extracting(Registrar.Line::follows).containsExactly(true);
    assertThat(registrar().again(later, REGISTRAR.id())).isTrue();
    run();
    assertThat(registry.arrived()).extracting(Parcel::id).filteredOn(later::equals).hasSize(2);
    assertThat(waiting()).isEmpty();
    clock.forward(Registrar.PATIENCE.plusHours(1));
    assertThat(waiting()).hasSize(1);
  }

  /// KRO-26: protected since, it leaves by no way; those named bring it there by hand.
  @Test
  void whatIsNotThere_andWasProtectedSince_isBroughtByHand() {
    HandOverId later = sentLater();
    protect(item);
    assertThat(registrar().notThere(later, REGISTRAR.id())).isTrue();
    assertThat(waiting()).extracting(Registrar.Line::follows).containsExactly(true);
    assertThat(registrar().settle(later, true, REGISTRAR.id())).isTrue();
    assertThat(state(later)).isEqualTo(HandOverState.RECEIVED);
    assertThat(waiting()).isEmpty();
  }

  /// What can be sent again is sent again.
  @Test
  void whatIsNotThere_andIsNotProtected_isNotSaidToBe() {
    HandOverId later = sentLater();
    assertThat(registrar().notThere(later, REGISTRAR.id())).isTrue();
    assertThat(registrar().settle(later, true, REGISTRAR.id())).isFalse();
  }

  /// VAR-48: that a text did not arrive says nothing of an answer that was sent after the rest.
  @Test
  void anAnswerThatWasSentSince_isToldAlsoWhereTheTextFailed() {
    sentWithout();
    calledWrong();
    assertThat(send()).isInstanceOf(FollowUp.Result.Sent.class);
    registry.refuses(Fault.NO_SUCH_MAILBOX, "550");
    passWindow();
    run();
    placed(office.answer(item, "Vi tittar på den."));
    passWindow();
    office.dispatch();
    assertThat(text()).isEqualTo(TextLater.State.STUCK);
    assertThat(registered().lacks()).containsExactly(FollowUp.Piece.ANSWERS);
    assertThat(registered().way())
        .as("it goes along when that is sent again, and would be there twice if added by hand")
        .isEqualTo(FollowUp.Way.AFTER_THE_LAST);
  }

  /// An ordinary one is not done with before its number is there.
  @Test
  void thatItIsThereIsSaidOfATextAlone() {
    HandOverId first = sentWithout();
    assertThat(registrar().settle(first, true, REGISTRAR.id())).isFalse();
    assertThat(state(first)).isEqualTo(HandOverState.SENT);
  }

  private HandOverId sentLater() {
    HandOverId first = sentWithout();
    answers(first, "Diarienummer: " + NUMBER);
    calledWrong();
    HandOverId later = ((FollowUp.Result.Sent) send()).handOver();
    passWindow();
    run();
    assertThat(state(later)).isEqualTo(HandOverState.SENT);
    return later;
  }

  /// As it is made again, it is packed again.
  @Test
  void whatCameBackTakesItsTextAlongOnceTheFlagIsGone() {
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty(), TEXT_ALONE);
    registry.refuses(Fault.NO_SUCH_MAILBOX, "550");
    passWindow();
    run();
    calledWrong();
    registry.takesAgain();
    assertThat(registrar().again(id, REGISTRAR.id())).isTrue();
    run();
    assertThat(everything(registry.arrived().getFirst())).contains(TEXT);
    assertThat(text()).isEqualTo(TextLater.State.WHOLE);
  }

  @Test
  void whatBecameSecretSince_followsUnderItsProvisionOrNotAtAll() {
    sentWithout();
    calledWrong();
    handing().secrecy().mark(office.present(item), SECRECY, ANNA);
    HandOverId later = ((FollowUp.Result.Sent) send()).handOver();
    var made = handing().find(later).orElseThrow().handOver();
    assertThat(made.route()).isEqualTo(RouteKind.FOLDER);
    assertThat(made.entry().secrecy()).contains(SECRECY);
  }

  /// Somebody has to judge the flag, and the record in the registry is not whole.
  @Test
  void whatIsSecretIsShutOnlyOnceItsTextIsThere() {
    var message = Arrivals.message("m1", TEXT);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    handOver(item, RouteKind.FOLDER, Optional.of(SECRECY), TEXT_ALONE);
    passWindow();
    run();
    office.bench().atItem().outcomes().numbered(item, NUMBER, REGISTRAR.id());
    assertThat(isShut()).isFalse();
    assertThat(text()).isEqualTo(TextLater.State.LEFT_OUT);
    assertThat(isOpenForItsFlag()).as("its text is missing there too").isFalse();
    calledWrong();
    assertThat(isShut()).isFalse();
    assertThat(text()).isEqualTo(TextLater.State.MISSING);
    assertThat(send()).isInstanceOf(FollowUp.Result.Sent.class);
    assertThat(isShut()).isFalse();
    passWindow();
    run();
    assertThat(isShut()).isTrue();
  }

  /// Each text follows by itself: one that is there says nothing of the other.
  @Test
  void ofTwoHandedOverTogether_eachIsShutOnceItsOwnTextIsThere() {
    var both = List.of(Arrivals.message("m1", TEXT), Arrivals.message("m2", TEXT + " igen"));
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), both);
    List<ItemId> items = both.stream().map(each -> office.item(FACEBOOK, each.id())).toList();
    handOver(items, RouteKind.FOLDER, Optional.of(SECRECY), TEXT_ALONE);
    passWindow();
    run();
    for (ItemId each : items) {
      item = each;
      office.bench().atItem().outcomes().numbered(item, NUMBER, REGISTRAR.id());
      calledWrong();
    }
    item = items.getFirst();
    assertThat(send()).isInstanceOf(FollowUp.Result.Sent.class);
    passWindow();
    run();
    assertThat(isShut()).isTrue();
    item = items.getLast();
    assertThat(isShut()).isFalse();
    assertThat(text()).isEqualTo(TextLater.State.MISSING);
    assertThat(send()).isInstanceOf(FollowUp.Result.Sent.class);
  }

  /// Into the office's own diary it goes with its text: nothing but the flag keeps it open.
  @Test
  void whatIsSecretAndSettledButForItsFlag_saysSo() {
    route = Optional.of(new DiaryRoute(new DiaryHandOvers(office.bench().office())));
    var message = Arrivals.message("m1", TEXT);
    office.bench().intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(message));
    item = office.item(FACEBOOK, message.id());
    handOver(item, RouteKind.DIARY, Optional.of(SECRECY), TEXT_ALONE);
    passWindow();
    run();
    assertThat(isShut()).isFalse();
    assertThat(isOpenForItsFlag()).isTrue();
    calledWrong();
    assertThat(isOpenForItsFlag()).isFalse();
    assertThat(isShut()).isTrue();
  }

  private boolean isOpenForItsFlag() {
    return office.bench().reading().dossier(item).orElseThrow().beside().flags().keepsOpen();
  }

  private boolean isShut() {
    return office.bench().reading().dossier(item).orElseThrow().beside().shut();
  }

  private HandOverId sentWithout() {
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty(), TEXT_ALONE);
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    assertThat(everything(registry.arrived().getFirst())).doesNotContain(TEXT);
    return id;
  }

  private void calledWrong() {
    var judging = new Judging(office.bench().office());
    List<Finding> found =
        office
            .bench()
            .reading()
            .dossier(item)
            .orElseThrow()
            .check()
            .orElseThrow()
            .check()
            .findingsOrNone();
    found.forEach(
        finding -> assertThat(judging.notABreach(office.present(item), finding, ANNA)).isPresent());
  }

  private FollowUp.Result send() {
    return handing().followUp().send(item, ANNA);
  }

  private TextLater.State text() {
    return registered().text();
  }

  private FollowUp.Standing registered() {
    return office.bench().reading().dossier(item).orElseThrow().beside().registry();
  }

  private HandingOver handing() {
    return office.bench().atItem().handingOver();
  }
}
