package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;

/// What senders write anew in comments that are unpublished already.
class HiddenEditsTest extends OfficeTest {

  @Test
  void whatIsWrittenAnewInAnUnpublishedComment_isSealedByTheRoundThatBringsIt() {
    RemoteId remote = write("Först så här");
    ItemId item = received(remote);
    var order = office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    ended(order, OrderState.CONFIRMED);

    town.edits(FACEBOOK, remote, "Sedan värre");
    passNight();
    office.round(FACEBOOK);

    assertThat(office.present(item)).isEqualTo(new VersionRef(item, 2));
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    assertThat(history(item)).doesNotContain(EventKind.EDIT_UNSAVED);

    passNight();
    office.round(FACEBOOK);
    assertThat(sealed(item)).as("each version once").isEqualTo(2);
  }

  @Test
  void anEditThatTheProgramLeftUnsealedWhenItDied_isSealedByTheNextRound() {
    RemoteId remote = write("Först så här");
    ItemId item = received(remote);
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    var hidden =
        Arrivals.item(
            remote.value(), "Sedan värre", Arrivals.sender("Roger Nylander"), Visibility.HIDDEN);
    office.bench().intake().again(PracticeOffice.channel(FACEBOOK), List.of(hidden));
    assertThat(office.evidence(new VersionRef(item, 2))).isEmpty();

    reopen();
    office.round(FACEBOOK);
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
  }

  @Test
  void whereTheSenderIsWithheldNow_aPersonSeesItOnce() {
    var hand = new HandMade();
    Bench bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    ItemId item = office.item(FACEBOOK, hand.item.id());
    office.sealAndOrder(item);
    passWindow();
    bench.dispatch().run(Cancellation.NEVER);
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);

    hand.item =
        Arrivals.item(hand.item.id().value(), "Efter", new Sender.Withheld(), Visibility.HIDDEN);
    round(bench);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(office.state(item).outcome()).isEmpty();

    var seen = office.state(item);
    bench.decide().noAction(seen.version(), seen.revision(), "sedd", PracticeOffice.ANNA.id());
    round(bench);
    assertThat(history(item)).filteredOn(EventKind.EDIT_UNSAVED::equals).hasSize(1);
    assertThat(office.state(item).folder()).as("what she decided holds").isEqualTo(Folder.DONE);
  }

  private void round(Bench bench) {
    passNight();
    var channel =
        office.read(
            tx ->
                office
                    .tables()
                    .channels()
                    .find(tx, PracticeOffice.channel(FACEBOOK))
                    .orElseThrow());
    bench.rounds().run(channel, Cancellation.NEVER);
  }

  private long sealed(ItemId item) {
    return history(item).stream().filter(EventKind.SEALED::equals).count();
  }
}
