package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Channels;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.HandPlatform;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// What a round reads again, in which order, and what its failures leave behind, on a platform
/// whose every answer is given by hand.
class RotaTest {

  private static final String SITE = "site";
  private static final Duration PAUSE = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final Map<RemoteId, RemoteItem> world = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  private HandPlatform platform;

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  private void open(int requests) {
    platform = new HandPlatform(requests);
    platform.shows(id -> Optional.ofNullable(world.get(id)));
    office =
        new PracticeOffice(
            new Setup(
                folder,
                platform.as(SITE),
                clock,
                PracticeOffice.WINDOW,
                Duration.ofSeconds(1),
                Step.Watcher.NOBODY));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<RemoteId> arrive(String name, int count, Visibility visibility) {
    List<RemoteItem> items =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Arrivals.item(
                        name + i, "Tack " + name + i, Arrivals.sender("Petra Wall"), visibility))
            .toList();
    items.forEach(item -> world.put(item.id(), item));
    platform.feeds(items);
    office.round(SITE);
    platform.feeds(List.of());
    platform.read();
    return items.stream().map(RemoteItem::id).toList();
  }

  private List<RemoteId> roundReads() {
    clock.forward(PAUSE);
    assertThat(office.round(SITE).failure()).isEmpty();
    return platform.read();
  }

  private void done(List<RemoteId> items) {
    for (RemoteId remote : items) {
      var state = office.state(office.item(SITE, remote));
      office
          .bench()
          .decide()
          .noAction(state.version(), state.revision(), "åsikt", PracticeOffice.ANNA.id());
    }
  }

  private Channels.Progress progress() {
    return office.read(tx -> office.tables().channels().progress(tx, PracticeOffice.channel(SITE)));
  }

  @Test
  void everythingOpenIsReadInEveryRound_howeverMuchThatIs() {
    open(60);
    List<RemoteId> all = arrive("o", 450, Visibility.SHOWN);
    assertThat(roundReads()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(roundReads()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whereRequestsAreFew_everyListGetsItsTurn_andNoneIsReadTwiceBeforeAllWere() {
    open(12);
    List<RemoteId> hidden = arrive("h", 5, Visibility.HIDDEN);
    List<RemoteId> old = arrive("w", 5, Visibility.SHOWN);
    done(hidden);
    done(old);
    clock.forward(Duration.ofDays(31));
    List<RemoteId> lately = arrive("l", 5, Visibility.SHOWN);
    done(lately);
    List<RemoteId> open = arrive("o", 300, Visibility.SHOWN);
    var times = new HashMap<RemoteId, Integer>();
    for (int round = 0; round < 4; round++) {
      List<RemoteId> read = roundReads();
      assertThat(read).hasSizeLessThanOrEqualTo(110).containsAll(hidden).containsAll(lately);
      read.forEach(id -> times.merge(id, 1, Integer::sum));
    }
    assertThat(open).allSatisfy(id -> assertThat(times.get(id)).isBetween(1, 2));
    assertThat(times)
        .as("read when the month was over")
        .doesNotContainKeys(old.toArray(RemoteId[]::new));
    clock.forward(Duration.ofDays(7));
    assertThat(roundReads()).as("weekly").containsAll(old);
    assertThat(roundReads()).doesNotContainAnyElementsOf(old);
  }

  @Test
  void whatReadersDoNotSeeIsReadEveryRound_howeverOld() {
    open(12);
    List<RemoteId> hidden = arrive("h", 1, Visibility.HIDDEN);
    done(hidden);
    clock.forward(Duration.ofDays(200));
    assertThat(roundReads()).isEqualTo(hidden);
    assertThat(roundReads()).isEqualTo(hidden);
    assertThat(office.state(office.item(SITE, hidden.getFirst())).folder()).isEqualTo(Folder.DONE);
  }

  @Test
  void whatThePlatformKeepsBack_takesNoTurnBeforeTheOthers_andFailsNoRound() {
    open(6);
    List<RemoteId> all = arrive("o", 60, Visibility.SHOWN);
    platform.keepsBack(all.subList(0, 50));
    assertThat(roundReads()).hasSize(50).containsExactlyElementsOf(all.subList(0, 50));
    assertThat(roundReads()).startsWith(all.subList(50, 60).toArray(RemoteId[]::new));
    var kept = office.state(office.item(SITE, all.getFirst()));
    assertThat(kept.visibility()).as("not taken for gone").isEqualTo(Visibility.SHOWN);
    platform.keepsBack(all);
    roundReads();
    assertThat(progress().failure()).isEmpty();
  }

  @Test
  void whatIsGoneIsLookedForDaily_andShownAgainWhereItComesBack() {
    open(12);
    RemoteId remote = arrive("g", 1, Visibility.SHOWN).getFirst();
    RemoteItem was = world.remove(remote);
    roundReads();
    var item = office.item(SITE, remote);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.GONE);
    assertThat(roundReads()).isEmpty();
    clock.forward(Duration.ofDays(1));
    assertThat(roundReads()).containsExactly(remote);
    assertThat(roundReads()).isEmpty();
    world.put(remote, was);
    clock.forward(Duration.ofDays(1));
    assertThat(roundReads()).containsExactly(remote);
    assertThat(office.state(item).visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(office.state(item).folder()).isEqualTo(Folder.INBOX);
  }

  @Test
  void whatIsGoneForAMonth_isLookedForNoMore() {
    open(12);
    RemoteId remote = arrive("g", 1, Visibility.SHOWN).getFirst();
    world.remove(remote);
    roundReads();
    clock.forward(Duration.ofDays(31));
    assertThat(roundReads()).isEmpty();
  }

  /// Each of them costs a request of its own.
  @Test
  void whatIsGoneTakesFewRequestsOfARound_alsoOfOneThatReachesNoEndOfTheOthers() {
    open(15);
    List<RemoteId> gone = arrive("g", 40, Visibility.SHOWN);
    gone.forEach(world::remove);
    for (int round = 0; round < 4; round++) {
      roundReads();
    }
    arrive("o", 200, Visibility.SHOWN);
    clock.forward(Duration.ofDays(1));

    List<RemoteId> read = roundReads();

    List<RemoteId> looked = read.stream().filter(gone::contains).toList();
    assertThat(looked).hasSize(5);
    assertThat(read.subList(0, 10)).doesNotContainAnyElementsOf(gone);
    assertThat(read).as("the others have nearly all of it").hasSizeGreaterThan(80);
    assertThat(roundReads().stream().filter(gone::contains))
        .hasSize(5)
        .doesNotContainAnyElementsOf(looked);
  }

  @Test
  void theOlderWhatIsGoneIs_theMoreSeldomItIsLookedFor() {
    open(12);
    RemoteId remote = arrive("g", 1, Visibility.SHOWN).getFirst();
    world.remove(remote);
    roundReads();
    var days = new ArrayList<Integer>();
    for (int day = 1; day <= 35; day++) {
      clock.forward(Duration.ofDays(1));
      if (roundReads().contains(remote)) {
        days.add(day);
      }
    }
    assertThat(days).containsExactly(1, 2, 3, 5, 7, 11, 15, 23);
  }

  /// Nobody foresaw it: the channel has a failure all the same, and a pause, and goes on after it.
  @Test
  void whatBreaksARound_isAFailureOfThatChannel() {
    open(12);
    platform.feeds(
        () -> {
          throw new IllegalStateException("what a person wrote");
        });
    assertThatThrownBy(() -> office.round(SITE)).isInstanceOf(IllegalStateException.class);
    assertThat(progress().failure()).contains("BROKE");
    assertThat(progress().failedAt()).contains(clock.instant());
    assertThat(office.bench().rounds().waitsUntil(PracticeOffice.channel(SITE))).isPresent();
    platform.feeds(List.of());
    office.round(SITE);
    assertThat(progress().failure()).isEmpty();
  }

  /// The store broke it, which says nothing about the channel.
  @Test
  void aRoundThatTheStoreBreaks_isNoFailureOfTheChannel() {
    open(12);
    platform.feeds(
        () -> {
          throw MadeFault.of(StoreException.Kind.NO_ROOM);
        });
    assertThatThrownBy(() -> office.round(SITE)).isInstanceOf(StoreException.class);
    assertThat(progress().failure()).isEmpty();
  }

  @Test
  void aRoundThatSomebodyStopsSaysNothingAboutTheChannel() {
    open(12);
    arrive("o", 3, Visibility.SHOWN);
    Channels.Progress before = progress();
    clock.forward(PAUSE);
    assertThat(run(() -> true).failure()).contains(new ChannelFailure.Cancelled());
    assertThat(progress()).isEqualTo(before);
    var fetched = platform.fetches();
    assertThat(run(() -> platform.fetches() > fetched).failure())
        .contains(new ChannelFailure.Cancelled());
    assertThat(progress()).isEqualTo(before);
  }

  private Rounds.Round run(Cancellation stop) {
    Channel channel =
        office
            .read(tx -> office.tables().channels().find(tx, PracticeOffice.channel(SITE)))
            .orElseThrow();
    return office.bench().rounds().run(channel, stop);
  }

  @Test
  void aPlatformThatAskedToWaitIsNotAskedBefore_whoeverAsks() {
    open(12);
    Instant until = clock.instant().plus(Duration.ofMinutes(10));
    platform.fails(new ChannelFailure.RateLimited(until));
    assertThat(office.round(SITE).waitsUntil()).contains(until);
    platform.feeds(List.of());
    clock.forward(Duration.ofMinutes(9));
    Rounds.Round held = office.round(SITE);
    assertThat(held.held()).contains(new Rounds.Held.Limited(until));
    assertThat(held.waitsUntil()).contains(until);
    assertThat(platform.fetches()).isEqualTo(1);
    assertThat(progress().failure()).contains("RATE_LIMITED");
    clock.forward(Duration.ofMinutes(1));
    assertThat(office.round(SITE).waitsUntil()).isEmpty();
    assertThat(platform.fetches()).isEqualTo(2);
    assertThat(progress().failure()).isEmpty();
  }

  @Test
  void aPersonMayAskAChannelThatMerelyDidNotAnswer() {
    open(12);
    platform.fails(new ChannelFailure.Unreachable(Why.TIMED_OUT));
    office.round(SITE);
    platform.feeds(List.of());
    assertThat(office.round(SITE).held()).isEmpty();
    assertThat(progress().failure()).isEmpty();
  }

  @Test
  void aChannelHasOneRoundAtATime() {
    open(12);
    var inside = new ArrayList<Rounds.Round>();
    platform.feeds(
        () -> {
          inside.add(office.round(SITE));
          return ChannelResult.ok(HandPlatform.NOTHING);
        });
    assertThat(office.round(SITE).held()).isEmpty();
    assertThat(inside)
        .extracting(Rounds.Round::held)
        .containsExactly(Optional.of(new Rounds.Held.UnderWay()));
    assertThat(platform.fetches()).isEqualTo(1);
    assertThat(office.bench().rounds().underWay()).isFalse();
  }

  @Test
  void thePauseAfterAFailureDoublesAndIsNeverTheSame() {
    open(12);
    platform.fails(new ChannelFailure.Unreachable(Why.NO_CONNECTION));
    var shares = new ArrayList<Double>();
    Duration full = Duration.ofSeconds(30);
    for (int i = 0; i < 9; i++) {
      office.round(SITE);
      Duration pause = Duration.between(clock.instant(), progress().nextAt().orElseThrow());
      Duration most = Collections.max(List.of(full, Rounds.REST)); // no round is earlier
      assertThat(pause).isBetween(Collections.max(List.of(full.dividedBy(2), Rounds.REST)), most);
      if (most.dividedBy(2).compareTo(Rounds.REST) >= 0) {
        shares.add((double) pause.toNanos() / full.toNanos());
      }
      full = full.multipliedBy(2);
      full = full.compareTo(Duration.ofMinutes(30)) < 0 ? full : Duration.ofMinutes(30);
    }
    assertThat(shares).doesNotHaveDuplicates();
  }

  @Test
  void twoOrdersThatFailTogetherAreNotTriedAgainTogether() {
    open(12);
    List<OrderId> orders =
        arrive("o", 2, Visibility.SHOWN).stream()
            .map(remote -> office.item(SITE, remote))
            .map(office::sealAndOrder)
            .toList();
    clock.forward(PracticeOffice.WINDOW);
    platform.fallsSilent();
    office.dispatch();
    assertThat(orders)
        .extracting(order -> Duration.between(clock.instant(), office.order(order).nextAt()))
        .doesNotHaveDuplicates()
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5)));
  }

  @Test
  void whatAPersonDoesByHandIsWrittenDownAsThat() {
    open(12);
    ItemId item =
        office
            .bench()
            .intake()
            .take(
                PracticeOffice.channel(PracticeOffice.MANUAL),
                List.of(),
                List.of(Arrivals.comment("m", "Du är en idiot")))
            .fresh()
            .getFirst();
    OrderId order = office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW);
    office.dispatch();
    assertThat(office.order(order).state()).isEqualTo(OrderState.BY_HAND);
    assertThat(office.history(item))
        .endsWith(EventKind.BY_HAND)
        .doesNotContain(EventKind.UNCERTAIN);
    var verify = new Verify(office.bench().office());
    assertThat(verify.run(List.of(), Stage.Watcher.NOBODY, () -> false).sound()).isTrue();
  }
}
