package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;

/// A person says that an uncertain order came to pass, and the sender has changed something.
class SettleTest extends OfficeTest {

  @Test
  void whatChangedBeforeAPersonSawTheCommentGone_isSealedAndTold() {
    RemoteId remote = write("Det första");
    ItemId item = received(remote);
    OrderId order = uncertain(item);
    writesAnew(remote);
    assertThat(office.present(item).number()).isEqualTo(2);

    saysItHappened(order);
    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("TEXT_CHANGED");
    assertThat(office.evidence(office.present(item))).isPresent();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void whereOnlyTheNameChanged_thatIsSaid() {
    var channel = PracticeOffice.channel(FACEBOOK);
    var first = Arrivals.comment("namn", "Samma ord");
    ItemId item =
        office.bench().intake().take(channel, List.of(), List.of(first)).fresh().getFirst();
    OrderId order = uncertain(item);
    var renamed = Arrivals.item("namn", "Samma ord", Arrivals.sender("En Annan"), Visibility.SHOWN);
    clock.forward(Duration.ofHours(1));
    office.bench().intake().again(channel, List.of(renamed));
    assertThat(office.present(item).number()).isEqualTo(2);

    saysItHappened(order);
    assertThat(ended(order, OrderState.CONFIRMED).failure()).contains("SENDER_CHANGED");
  }

  /// A page that the sheet needs cannot be read.
  @Test
  void whereTheNewTextCannotBeSealed_itStillCanBeSaidWhatHappened() {
    var broken = new AtomicBoolean();
    Step.Watcher reading =
        step -> {
          if (step == Step.BEFORE_SEAL && broken.get()) {
            throw MadeFault.of(StoreException.Kind.DAMAGED);
          }
        };
    Setup usual = Setup.of(folder, town, clock);
    reopen(new Setup(folder, usual.plugs(), clock, usual.window(), usual.patience(), reading));
    RemoteId remote = write("Det första");
    ItemId item = received(remote);
    OrderId order = uncertain(item);
    writesAnew(remote);
    broken.set(true);

    saysItHappened(order);
    assertThat(ended(order, OrderState.CONFIRMED).failure()).isEmpty();
    assertThat(office.evidence(office.present(item))).isEmpty();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
  }

  private void writesAnew(RemoteId remote) {
    town.edits(FACEBOOK, remote, "Det andra, värre");
    passNight();
    office.round(FACEBOOK);
  }

  private OrderId uncertain(ItemId item) {
    OrderId order = office.sealAndOrder(item);
    new Forger(office.database()).forge("update outbox set state = 'UNCERTAIN', attempts = 1");
    return order;
  }

  private void saysItHappened(OrderId order) {
    assertThat(office.bench().settle().settle(order, true, PracticeOffice.ANNA.id())).isTrue();
  }
}
