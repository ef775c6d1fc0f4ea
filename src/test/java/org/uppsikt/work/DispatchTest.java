package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Forger;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.StoreException;
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
