package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Forger;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;

/// What holds orders up, and what must not.
class DispatchTest extends OfficeTest {

  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  void givenUnderAClockThatRanAhead_anOrderDoesNotWaitForThatDay() {
    clock.forward(YEAR);
    ItemId item = received(write("Klockan går före"));
    OrderId order = office.sealAndOrder(item);
    clock.forward(YEAR.negated());

    assertThat(office.dispatch()).as("it can still be taken back").isZero();
    clock.forward(Duration.ofMinutes(2));
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  /// The program died while it was on its way, and the clock was set right after that.
  @Test
  void onItsWayUnderAClockThatRanAhead_anOrderIsTakenUpAgain() {
    clock.forward(YEAR);
    ItemId item = received(write("På väg i förväg"));
    OrderId hide = office.sealAndOrder(item);
    OrderId reply = ((Decide.Result.Placed) office.answer(received(write("Hej?")), "Hej.")).order();
    passWindow();
    assertThat(starts(office.order(hide))).isTrue();
    assertThat(starts(office.order(reply))).isTrue();
    clock.forward(YEAR.negated());

    reopen();
    office.dispatch();
    clock.forward(Duration.ofMinutes(5));
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
    ended(reply, OrderState.CONFIRMED);
    assertThat(sent(reply, "reply")).isEqualTo(1);
  }

  /// The channel was closed while an order was with it; somebody can look in the platform.
  @Test
  void ofWhatLeftAndCouldNotBeLookedUpForADay_aPersonSaysWhatBecame() {
    OrderId order = office.sealAndOrder(received(write("Kanalen stängs")));
    passWindow();
    town.trouble("reset", "POST", "/hide", 1);
    office.dispatch();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    town.trouble("reset", "GET", "/", 1000);
    clock.forward(Duration.ofDays(3));
    office.dispatch();
    assertThat(office.order(order).state())
        .as("a weekend with the machine off is no silence")
        .isEqualTo(OrderState.WAITING);
    clock.forward(Duration.ofHours(20));
    office.dispatch();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    clock.forward(Duration.ofHours(5));
    office.dispatch();
    assertThat(office.order(order).state())
        .as("looked up once in the evening and once in the morning")
        .isEqualTo(OrderState.WAITING);
    anHourInVain();
    ended(order, OrderState.UNCERTAIN);
    assertThat(office.bench().settle().settle(order, false, PracticeOffice.ANNA.id())).isTrue();
  }

  /// Reached again on Monday, if only to be asked for patience, it has not been silent.
  @Test
  void aSilenceThatThePlatformBreaks_beginsAnew() {
    OrderId order = office.sealAndOrder(received(write("Strax")));
    passWindow();
    town.trouble("reset", "POST", "/hide", 1);
    office.dispatch();
    town.trouble("reset", "GET", "/", 1000);
    clock.forward(Duration.ofMinutes(10));
    office.dispatch();
    town.calm();
    town.trouble("busy", "GET", "/", 3);
    clock.forward(Duration.ofHours(30));
    office.dispatch();
    town.calm();
    town.trouble("reset", "GET", "/", 1000);
    anHourInVain();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
  }

  private void anHourInVain() {
    for (int look = 0; look < 8; look++) {
      clock.forward(Duration.ofMinutes(12));
      office.dispatch();
    }
  }

  @Test
  void aPlatformThatOnlyAsksToWait_isNotSilent() {
    OrderId order = office.sealAndOrder(received(write("Vänta lite")));
    passWindow();
    town.trouble("reset", "POST", "/hide", 1);
    office.dispatch();
    town.trouble("busy", "GET", "/", 3);
    for (int day = 0; day < 3; day++) {
      clock.forward(Duration.ofHours(30));
      office.dispatch();
    }
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    town.calm();
    clock.forward(Duration.ofHours(30));
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  /// The clock ran ahead when it left, was set right, and the channel was closed besides.
  @Test
  void leftUnderAClockThatRanAheadToAChannelThatIsSilent_anOrderComesToAnEnd() {
    clock.forward(YEAR);
    OrderId order = office.sealAndOrder(received(write("I förväg och stängd")));
    passWindow();
    assertThat(starts(office.order(order))).isTrue();
    clock.forward(YEAR.negated());
    town.trouble("reset", "GET", "/", 1000);
    reopen();
    office.dispatch();
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    clock.forward(Duration.ofHours(25));
    anHourInVain();
    ended(order, OrderState.UNCERTAIN);
  }

  @Test
  void anAnswerThatFails_leavesWhatHeldBefore() {
    ItemId item = received(write("När öppnar badet?"));
    office.answer(item, "Klockan tio.");
    passWindow();
    office.dispatch();
    var held = office.state(item).outcome();
    assertThat(held).isPresent();
    OrderId second = ((Decide.Result.Placed) office.answer(item, "Och stänger åtta.")).order();
    PracticeOffice who = office;
    who.database().change(tx -> who.tables().people().suspend(tx, PracticeOffice.ANNA.id(), true));
    passWindow();
    office.dispatch();
    ended(second, OrderState.FAILED);
    assertThat(office.state(item).folder()).isEqualTo(Folder.DONE);
    assertThat(office.state(item).outcome()).isEqualTo(held);
  }

  @Test
  void readUnderAClockThatRanAhead_anItemIsReadAgain() {
    clock.forward(YEAR);
    RemoteId remote = write("Läst i förväg");
    ItemId item = received(remote);
    clock.forward(YEAR.negated());
    town.colleagueHides(FACEBOOK, remote);

    office.round(FACEBOOK);
    clock.forward(Duration.ofMinutes(5));
    office.round(FACEBOOK);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void whatCouldNotBeRestored_standsWhereItStood_andNobodyIsAccused() {
    RemoteId remote = write("Hållen av någon annan");
    town.colleagueHides(FACEBOOK, remote);
    ItemId item = received(remote);
    Folder stood = office.state(item).folder();
    OrderId restore = ((Decide.Result.Placed) office.restore(item)).order();
    PracticeOffice who = office;
    who.database().change(tx -> who.tables().people().suspend(tx, PracticeOffice.ANNA.id(), true));
    passWindow();
    office.dispatch();

    assertThat(ended(restore, OrderState.FAILED).failure()).contains("NO_RIGHT");
    assertThat(office.state(item).folder()).isEqualTo(stood);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void aPlatformThatAskedToWaitIsNotHurried() {
    OrderId order = office.sealAndOrder(received(write("Inte än")));
    forge("update outbox set failure = 'RATE_LIMITED', next_at = next_at + interval '1' day");

    assertThat(office.bench().dispatch().now(order, PracticeOffice.ANNA.id())).isFalse();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
    passNight();
    passNight();
    passNight();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);
  }

  @Test
  void whoMayNotDecideNowHurriesNothing() {
    OrderId order = office.sealAndOrder(received(write("Bråttom")));
    PracticeOffice who = office;
    who.database().change(tx -> who.tables().people().suspend(tx, PracticeOffice.BO.id(), true));

    assertThat(office.bench().dispatch().now(order, PracticeOffice.BO.id())).isFalse();
    assertThat(office.order(order).state()).isEqualTo(OrderState.WAITING);
  }

  @Test
  void aPageThatCannotBeReadHoldsUpNoOtherOrder_andAPersonSaysWhatBecameOfIts() {
    var broken = new AtomicBoolean(true);
    Step.Watcher once =
        step -> {
          if (step == Step.ANSWERED && broken.getAndSet(false)) {
            throw MadeFault.of(StoreException.Kind.DAMAGED);
          }
        };
    Setup usual = Setup.of(folder, town, clock);
    reopen(new Setup(folder, usual.plugs(), clock, usual.window(), usual.patience(), once));
    office.sealAndOrder(received(write("Skadad")));
    office.sealAndOrder(received(write("Hel")));
    passWindow();
    office.dispatch();

    assertThat(in(OrderState.CONFIRMED)).hasSize(1);
    assertThat(in(OrderState.UNCERTAIN))
        .singleElement()
        .matches(order -> order.failure().equals(Optional.of("FILE_DAMAGED")));
  }

  /// What an order rests on cannot be read while it waits. One that the program had sent before it
  /// was interrupted may be there; one that never left is not.
  @Test
  void aPageThatCannotBeReadWhileAnOrderWaits_endsItByWhetherItHadLeft() {
    var hand = new HandMade();
    Bench bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    hand.looking =
        () -> {
          throw MadeFault.of(StoreException.Kind.DAMAGED);
        };
    OrderId never = arrivedAndOrdered(bench, hand, "hand-1");
    bench.dispatch().runDue();
    assertThat(ended(never, OrderState.FAILED).failure()).contains("FILE_DAMAGED");

    OrderId left = arrivedAndOrdered(bench, hand, "hand-2");
    assertThat(starts(office.order(left))).isTrue();
    bench.dispatch().runDue();
    assertThat(ended(left, OrderState.UNCERTAIN).failure()).contains("FILE_DAMAGED");
  }

  private OrderId arrivedAndOrdered(Bench bench, HandMade hand, String id) {
    hand.item = Arrivals.comment(id, "Handgjord");
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    OrderId order = office.sealAndOrder(office.item(FACEBOOK, hand.item.id()));
    passWindow();
    return order;
  }

  @Test
  void anEditThatCameWhileARestoreWaited_standsBeforeAPerson() {
    RemoteId remote = write("Först så här");
    ItemId item = received(remote);
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    OrderId restore = ((Decide.Result.Placed) office.restore(item)).order();
    edited(remote);
    ended(restore, OrderState.CONFIRMED);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    assertUnread(item);
  }

  @Test
  void anEditThatCameWhileAnAnswerWaited_standsBeforeAPerson_andIsNotAnsweredUnread() {
    RemoteId remote = write("När öppnar badet?");
    ItemId item = received(remote);
    OrderId answer = ((Decide.Result.Placed) office.answer(item, "Klockan tio.")).order();
    edited(remote);
    assertThat(ended(answer, OrderState.FAILED).failure()).contains("TEXT_CHANGED");
    assertUnread(item);
  }

  /// Read by a round, and only then does the order leave.
  private void edited(RemoteId remote) {
    town.edits(FACEBOOK, remote, "Sedan något annat");
    passNight();
    office.round(FACEBOOK);
    office.dispatch();
  }

  private void assertUnread(ItemId item) {
    assertThat(office.present(item).number()).isEqualTo(2);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).outcome()).isEmpty();
  }

  @Test
  void aGroundThatNoPolicyHasIsNone() {
    OrderId order = office.sealAndOrder(received(write("Utan grund")));
    forge("update decision_ground set clause = 'XYZ-99'");
    passWindow();
    office.dispatch();
    assertThat(ended(order, OrderState.FAILED).failure()).contains("NO_GROUND");
  }

  /// The notice may have been sent or not; a person has to look. The threat must not stay for that.
  @Test
  void aNoticeOfWhichNobodyKnowsHoldsNothingBack() {
    RemoteId remote = town.writes(INSTAGRAM, "Roger Nylander", "Ditt as igen");
    ItemId item = received(INSTAGRAM, remote);
    office.seal(item);
    var result = office.unpublish(item, Optional.of("Din kommentar döljs."));
    OrderId hide = ((Unpublish.Result.Placed) result).order();
    forge("update outbox set state = 'UNCERTAIN', attempts = 1 where kind = 'REPLY'");
    passWindow();
    office.dispatch();
    ended(hide, OrderState.CONFIRMED);
  }

  @Test
  void twoWhoReadTheSameOrderDoNotBothSendIt() {
    OrderId id = office.sealAndOrder(received(write("Två läser")));
    Outbox outbox = office.tables().outbox();
    assertThat(starts(office.order(id))).as("before its time").isFalse();
    passWindow();
    Outbox.Order read = office.order(id);
    assertThat(starts(read)).isTrue();
    office
        .database()
        .change(tx -> outbox.postpone(tx, id, OrderState.SENDING, clock.instant(), "UNCERTAIN"));
    assertThat(starts(read)).isFalse();
  }

  private List<Outbox.Order> in(OrderState state) {
    return office.read(tx -> office.tables().outbox().inState(tx, state));
  }

  private boolean starts(Outbox.Order read) {
    return office.database().write(tx -> office.tables().outbox().start(tx, read));
  }

  private void forge(String statement) {
    new Forger(office.database()).forge(statement);
  }
}
