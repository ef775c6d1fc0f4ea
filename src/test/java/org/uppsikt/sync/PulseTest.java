package org.uppsikt.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.HandPlatform;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Rounds;
import org.uppsikt.work.Step;

/// What the pulse starts and when, on a clock and a timer that only the test moves.
class PulseTest {

  private static final String CHANNEL = "site";
  private static final Executor AT_ONCE = Runnable::run;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final HandPlatform platform = new HandPlatform(20);
  private final Told told = new Told();
  private HandTimer timer = new HandTimer();

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @SuppressWarnings("NullAway.Init")
  private Pulse pulse;

  @BeforeEach
  void start() {
    start(List.of());
  }

  @AfterEach
  void stop() {
    pulse.close();
    timer.shutdownNow();
    office.close();
  }

  private void start(List<Pulse.Chore> chores) {
    office =
        new PracticeOffice(
            new Setup(
                folder,
                platform.as(CHANNEL),
                clock,
                PracticeOffice.WINDOW,
                Duration.ofSeconds(1),
                Step.Watcher.NOBODY));
    timer = new HandTimer();
    pulse = new Pulse(desk(), timer, AT_ONCE, Pulse.BETWEEN_ROUNDS, told, chores);
    pulse.start();
  }

  private void startAgain(List<Pulse.Chore> chores) {
    stop();
    start(chores);
  }

  private Desk desk() {
    return office.bench().desk(PracticeOffice.ANNA);
  }

  private void beatAfter(Duration time) {
    clock.forward(time);
    timer.beat();
  }

  @Test
  void aRoundBeginsAtStartAndThenAfterItsRest() {
    timer.beat();
    assertThat(platform.fetches()).isEqualTo(1);
    assertThat(pulse.nextRound()).contains(clock.instant().plus(Pulse.BETWEEN_ROUNDS));
    beatAfter(Pulse.BETWEEN_ROUNDS.minusSeconds(1));
    assertThat(platform.fetches()).isEqualTo(1);
    beatAfter(Duration.ofSeconds(1));
    assertThat(platform.fetches()).isEqualTo(2);
    assertThat(told.ended).hasSize(2);
  }

  @Test
  void aPlatformThatAskedToWaitIsNotAskedBefore_alsoAfterANewStart() {
    var until = clock.instant().plus(Duration.ofMinutes(30));
    platform.fails(new ChannelFailure.RateLimited(until));
    timer.beat();
    startAgain(List.of());
    timer.beat();
    assertThat(pulse.nextRound()).contains(until);
    for (int minute = 0; minute < 29; minute++) {
      beatAfter(MINUTE);
    }
    assertThat(platform.fetches()).isEqualTo(1);
    beatAfter(MINUTE);
    assertThat(platform.fetches()).isEqualTo(2);
  }

  /// The time that is told for the next try stands beside the time of the next round.
  @Test
  void theNextTryThatIsTold_isWhenTheNextRoundBegins() {
    platform.fails(new ChannelFailure.Unreachable(Why.NO_CONNECTION));
    for (int i = 0; i < 4; i++) {
      timer.beat();
      Instant told = nextTry();
      assertThat(pulse.nextRound()).contains(told);
      int before = platform.fetches();
      beatAfter(Duration.between(clock.instant(), told).minusSeconds(1));
      assertThat(platform.fetches()).isEqualTo(before);
      clock.forward(Duration.ofSeconds(1));
    }
  }

  private Instant nextTry() {
    return office.bench().reading().health().stream()
        .flatMap(health -> health.nextAt().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChannelThatDoesNotAnswerIsAskedLater_alsoAfterANewStart() {
    platform.fails(new ChannelFailure.Unreachable(Why.NO_CONNECTION));
    for (int i = 0; i < 6; i++) {
      timer.beat();
      clock.forward(Duration.ofMinutes(31));
    }
    timer.beat();
    int before = platform.fetches();
    startAgain(List.of());
    timer.beat();
    beatAfter(MINUTE);
    assertThat(platform.fetches()).isEqualTo(before);
    beatAfter(Duration.ofMinutes(31));
    assertThat(platform.fetches()).isEqualTo(before + 1);
  }

  @Test
  void aRoundThatSomebodyElseRunsIsNotRunBesideIt() {
    platform.feeds(
        () -> {
          assertThat(pulse.fetching()).isTrue();
          beatAfter(Duration.ofHours(1));
          return ChannelResult.ok(HandPlatform.NOTHING);
        });
    office.round(CHANNEL);
    assertThat(platform.fetches()).isEqualTo(1);
    assertThat(told.ended).isEmpty();
    timer.beat();
    assertThat(platform.fetches()).as("it counts as a round of the channel").isEqualTo(1);
    assertThat(pulse.fetching()).isFalse();
  }

  @Test
  void aRoundAskedForWhileThePulseRunsOneIsHeld() {
    var asked = new ArrayList<Rounds.Round>();
    platform.feeds(
        () -> {
          asked.add(office.round(CHANNEL));
          return ChannelResult.ok(HandPlatform.NOTHING);
        });
    timer.beat();
    assertThat(platform.fetches()).isEqualTo(1);
    assertThat(asked)
        .extracting(Rounds.Round::held)
        .containsExactly(Optional.of(new Rounds.Held.UnderWay()));
  }

  @Test
  void aClockSetBackHoldsUpNothing() {
    timer.beat();
    beatAfter(Duration.ofHours(-5));
    assertThat(platform.fetches()).isEqualTo(2);
    platform.fails(new ChannelFailure.RateLimited(clock.instant().plus(Duration.ofMinutes(30))));
    beatAfter(Pulse.BETWEEN_ROUNDS);
    beatAfter(Duration.ofHours(-5));
    assertThat(platform.fetches()).isEqualTo(4);
  }

  /// Nobody would ever save what stands over, or be asked for it.
  @Test
  void inAnEndedChannel_whatWasWrittenAnewIsSaved_andThePlatformIsAskedNothing() {
    var id = PracticeOffice.channel(CHANNEL);
    office.bench().intake().take(id, List.of(), List.of(Arrivals.comment("r1", "Först")));
    ItemId item = office.item(CHANNEL, new RemoteId("r1"));
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW);
    var looks = new ArrayList<>(List.of(Visibility.SHOWN));
    platform.shows(
        it -> {
          Visibility now = looks.isEmpty() ? Visibility.HIDDEN : looks.removeFirst();
          return Optional.of(Arrivals.item("r1", "Först", Arrivals.sender("Roger Nylander"), now));
        });
    office.dispatch();
    assertThat(office.state(item).folder()).isEqualTo(Folder.UNPUBLISHED);
    office.database().change(tx -> office.tables().channels().pause(tx, id, true));
    timer.beat();
    var hidden = Arrivals.item("r1", "Sedan", Arrivals.sender("Roger Nylander"), Visibility.HIDDEN);
    office.bench().intake().again(id, List.of(hidden));

    beatAfter(Pulse.BETWEEN_ROUNDS.minusSeconds(1));
    assertThat(office.evidence(new VersionRef(item, 2))).as("at its usual rest").isEmpty();
    beatAfter(Duration.ofSeconds(1));
    assertThat(office.evidence(new VersionRef(item, 2))).isPresent();
    assertThat(told.sent).isEqualTo(1);
    assertThat(told.ended).as("no round is told").isEmpty();
    assertThat(platform.fetches()).isZero();
  }

  @Test
  void aRoundThatBreaksIsTold_andDoesNotComeBackEverySecond() {
    platform.feeds(
        () -> {
          throw new IllegalStateException("as if the disk were full");
        });
    timer.beat();
    beatAfter(Duration.ofSeconds(1));
    assertThat(told.broke).isEqualTo(1);
    assertThat(pulse.fetching()).isFalse();
    beatAfter(Pulse.BETWEEN_ROUNDS);
    assertThat(told.broke).isEqualTo(2);
  }

  @Test
  void choresAreDoneAtStartAndThenInTheirTime() {
    var done = new ArrayList<BooleanSupplier>();
    startAgain(List.of(chore(Duration.ofDays(1), done::add)));
    timer.beat();
    beatAfter(Duration.ofHours(23));
    assertThat(done).hasSize(1);
    beatAfter(Duration.ofHours(1));
    assertThat(done).hasSize(2);
    assertThat(done.getFirst().getAsBoolean()).isFalse();
    pulse.close();
    assertThat(done.getFirst().getAsBoolean()).as("told to stop").isTrue();
  }

  @Test
  void aChoreIsDoneByOneAtATime() {
    var depth = new int[2];
    startAgain(
        List.of(
            chore(
                Duration.ZERO,
                stop -> {
                  depth[0]++;
                  if (depth[1]++ == 0) {
                    timer.beat();
                    assertThat(depth[0]).isEqualTo(1);
                  }
                })));
    timer.beat();
    assertThat(depth[0]).isEqualTo(1);
  }

  @Test
  void aChoreThatFailsIsToldAndTriedAgainSoon() {
    var times = new int[1];
    startAgain(
        List.of(
            chore(
                Duration.ofDays(1),
                stop -> {
                  times[0]++;
                  throw new IllegalStateException("broken");
                })));
    timer.beat();
    beatAfter(MINUTE);
    assertThat(times[0]).isEqualTo(1);
    assertThat(told.broke).isEqualTo(1);
    beatAfter(Duration.ofMinutes(5));
    assertThat(times[0]).isEqualTo(2);
  }

  private static Pulse.Chore chore(Duration every, Consumer<BooleanSupplier> work) {
    return new Pulse.Chore(every, AT_ONCE, work);
  }

  private static final class Told implements Pulse.Listener {

    private final List<Rounds.Round> ended = new ArrayList<>();
    private int sent;
    private int broke;

    @Override
    public void roundBegan(Channel channel) {
      // Nothing to show.
    }

    @Override
    public void roundEnded(Rounds.Round round) {
      if (round.channel().equals(PracticeOffice.channel(CHANNEL))) {
        ended.add(round);
      }
    }

    @Override
    public void sent() {
      sent++;
    }

    @Override
    public void broke(RuntimeException cause) {
      broke++;
    }
  }
}
