package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.uppsikt.store.Channels;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.HandMade;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;

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
  void aFullDiskWhileSealing_doesNotLoseHowTheRoundWent() {
    RemoteId remote = write("Först så här");
    hidden(remote);
    edited(remote);
    Setup usual = Setup.of(folder, town, clock);
    Step.Watcher full =
        step -> {
          if (step == Step.BEFORE_SEAL) {
            throw MadeFault.of(StoreException.Kind.NO_ROOM);
          }
        };
    reopen(new Setup(folder, usual.plugs(), clock, usual.window(), usual.patience(), full));
    passNight();
    assertThatThrownBy(() -> office.round(FACEBOOK)).isInstanceOf(StoreException.class);
    Channels.Progress progress =
        office.read(
            tx -> office.tables().channels().progress(tx, PracticeOffice.channel(FACEBOOK)));
    assertThat(progress.fetchedAt()).contains(clock.instant());
  }

  @Test
  void aDamagedPageOfOneItem_keepsNoOtherFromBeingSealed() {
    List<RemoteId> both = List.of(write("Först så här"), write("Först så också"));
    List<ItemId> items = both.stream().map(this::hidden).toList();
    both.forEach(this::edited);
    var broken = new AtomicBoolean(true);
    Step.Watcher once =
        step -> {
          if (step == Step.BEFORE_SEAL && broken.getAndSet(false)) {
            throw MadeFault.of(StoreException.Kind.DAMAGED);
          }
        };
    Setup usual = Setup.of(folder, town, clock);
    reopen(new Setup(folder, usual.plugs(), clock, usual.window(), usual.patience(), once));
    passNight();
    office.round(FACEBOOK);
    assertThat(office.evidence(new VersionRef(items.getFirst(), 2))).isEmpty();
    assertThat(office.evidence(new VersionRef(items.getLast(), 2))).isPresent();
  }

  @Test
  void aRoundThatIsStopped_sealsNothingMore() {
    RemoteId remote = write("Först så här");
    ItemId item = hidden(remote);
    edited(remote);
    var channel =
        office.read(
            tx ->
                office
                    .tables()
                    .channels()
                    .find(tx, PracticeOffice.channel(FACEBOOK))
                    .orElseThrow());
    office.bench().rounds().run(channel, () -> true);
    assertThat(office.evidence(new VersionRef(item, 2))).isEmpty();
  }

  private ItemId hidden(RemoteId remote) {
    ItemId item = received(remote);
    office.sealAndOrder(item);
    passWindow();
    office.dispatch();
    return item;
  }

  /// The edit was received, and the program died before it was sealed.
  private void edited(RemoteId remote) {
    town.edits(FACEBOOK, remote, "Sedan värre");
    var now =
        Arrivals.item(
            remote.value(), "Sedan värre", Arrivals.sender("Roger Nylander"), Visibility.HIDDEN);
    office.bench().intake().again(PracticeOffice.channel(FACEBOOK), List.of(now));
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

  /// Put aside in the moment before the round that would have sealed it.
  @Test
  void whatCannotBeSealedIsBroughtBack_alsoWhereItWasPutAside() {
    var hand = new HandMade();
    Bench bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    ItemId item = hiddenThenEditedByNobodyKnown(bench, hand);
    var seen = office.state(item);
    bench
        .desk(PracticeOffice.ANNA)
        .atItem()
        .outcomes()
        .snooze(
            seen.version(),
            seen.revision(),
            clock.instant().plus(Duration.ofDays(7)),
            "",
            PracticeOffice.ANNA.id());
    assertThat(office.state(item).folder()).isEqualTo(Folder.SNOOZED);

    round(bench);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(history(item)).contains(EventKind.EDIT_UNSAVED);
    Optional<Instant> asleep =
        office.read(tx -> office.tables().beside().snoozes().until(tx, item));
    assertThat(asleep).as("it does not come back a second time").isEmpty();
  }

  /// The channel was ended between the edit and the round that would have sealed it.
  @Test
  void inAnEndedChannel_whatStandsOverIsSealed_andThePlatformIsNotAsked() {
    RemoteId remote = write("Först så här");
    ItemId item = hidden(remote);
    edited(remote);
    paused();
    town.edits(FACEBOOK, remote, "Ännu värre");

    assertThat(complete(office.bench())).isTrue();
    assertThat(office.present(item)).isEqualTo(new VersionRef(item, 2));
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
    assertThat(complete(office.bench())).as("nothing stands over any more").isFalse();
  }

  @Test
  void inAnEndedChannel_aPersonSeesWhatCannotBeSealed() {
    var hand = new HandMade();
    Bench bench = Bench.of(office.bench().office(), id -> Optional.of(hand), Duration.ZERO);
    ItemId item = hiddenThenEditedByNobodyKnown(bench, hand);
    paused();

    assertThat(complete(bench)).isTrue();
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
    assertThat(history(item)).contains(EventKind.EDIT_UNSAVED);
  }

  /// Hidden by an order, and edited since under a sender who is withheld: the program alone cannot
  /// seal that.
  private ItemId hiddenThenEditedByNobodyKnown(Bench bench, HandMade hand) {
    bench.intake().take(PracticeOffice.channel(FACEBOOK), List.of(), List.of(hand.item));
    ItemId item = office.item(FACEBOOK, hand.item.id());
    office.sealAndOrder(item);
    passWindow();
    bench.dispatch().run(Cancellation.NEVER);
    hand.item =
        Arrivals.item(hand.item.id().value(), "Efter", new Sender.Withheld(), Visibility.HIDDEN);
    bench.intake().again(PracticeOffice.channel(FACEBOOK), List.of(hand.item));
    return item;
  }

  private void paused() {
    office
        .database()
        .change(tx -> office.tables().channels().pause(tx, PracticeOffice.channel(FACEBOOK), true));
  }

  private static boolean complete(Bench bench) {
    return bench.rounds().complete(PracticeOffice.channel(FACEBOOK), () -> false);
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
