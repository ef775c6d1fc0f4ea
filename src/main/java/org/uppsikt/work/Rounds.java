package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.Spent;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.store.Channels;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tables;

/// One round of a channel: fetch what is new, read again what may have changed, write down how it
/// went. What was fetched before a failure is kept. A channel has one round at a time, whoever asks
/// for it, and none before the time until which its platform asked to wait.
public final class Rounds {

  /// Items of one page.
  private static final int PAGE = 100;

  /// Items read again by one call.
  private static final int SLICE = 100;

  /// How long after a round the program begins the next one. After a failure it is no sooner, so
  /// that the time which is told for the next try is the one at which it comes.
  public static final Duration REST = Duration.ofMinutes(2);

  private static final Backoff PAUSE = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  private final Office office;
  private final Connectors connectors;
  private final Intake intake;
  private final HiddenEdits hiddenEdits;
  private final RandomGenerator random = new Random();
  private final Set<ChannelId> running = ConcurrentHashMap.newKeySet();
  private final Map<ChannelId, Instant> ended = new ConcurrentHashMap<>();
  private volatile Runnable others = () -> {};

  public Rounds(Office office, Connectors connectors, Intake intake, Seal seal) {
    this.office = office;
    this.connectors = connectors;
    this.intake = intake;
    this.hiddenEdits = new HiddenEdits(office, seal);
  }

  /// How a round went.
  ///
  /// @param failure what stopped it, if anything
  /// @param dropped malformed entries that were left out
  /// @param held why there was none, where there was none
  public record Round(
      ChannelId channel,
      List<ItemId> fresh,
      int edited,
      int moved,
      int dropped,
      Optional<ChannelFailure> failure,
      Optional<Held> held) {

    static Round none(ChannelId channel, Optional<Held> held) {
      return new Round(channel, List.of(), 0, 0, 0, Optional.empty(), held);
    }

    /// Until when the platform asked to wait, where it did, in this round or before it.
    public Optional<Instant> waitsUntil() {
      if (failure.isPresent() && failure.get() instanceof ChannelFailure.RateLimited limited) {
        return Optional.of(limited.until());
      }
      return held.isPresent() && held.get() instanceof Held.Limited(Instant until)
          ? Optional.of(until)
          : Optional.empty();
    }
  }

  /// Why a round did not begin.
  public sealed interface Held {

    /// The platform asked to wait.
    record Limited(Instant until) implements Held {}

    /// Another round of the channel is under way.
    record UnderWay() implements Held {}
  }

  /// What goes before every round.
  ///
  /// @param before called before each part of a round; returns once that may go on
  public void goAfter(Runnable before) {
    others = before;
  }

  /// As [#run], for a caller that knows nothing of channels.
  ///
  /// @param stop asked between requests: true once the round should end
  public Round runUntil(Channel channel, BooleanSupplier stop) {
    return run(channel, stop::getAsBoolean);
  }

  /// Until when a channel that failed is better not asked: what the program's own schedule obeys. A
  /// person may ask before, but where the platform named the time.
  public Optional<Instant> waitsUntil(ChannelId channel) {
    return progress(channel).waits(office.clock().instant());
  }

  /// When the last round of a channel ended since the program started, whoever asked for it.
  public Optional<Instant> ended(ChannelId channel) {
    return Optional.ofNullable(ended.get(channel));
  }

  /// Whether a round of any channel is under way.
  public boolean underWay() {
    return !running.isEmpty();
  }

  public boolean underWay(ChannelId channel) {
    return running.contains(channel);
  }

  /// Whether the office has ended the channel: it is asked no more.
  public boolean isEnded(ChannelId channel) {
    return office.database().read(tx -> tables().channels().isPaused(tx, channel));
  }

  /// Runs a round of one channel now, whatever its schedule says, unless one is under way or the
  /// platform asked to wait.
  public Round run(Channel channel, Cancellation cancellation) {
    ChannelId id = channel.id();
    Optional<Connector> connector = connectors.of(id);
    if (connector.isEmpty() || isEnded(id)) {
      return Round.none(id, Optional.empty());
    }
    if (!running.add(id)) {
      return Round.none(id, Optional.of(new Held.UnderWay()));
    }
    try {
      Optional<Instant> until = limited(id);
      return until.isPresent()
          ? Round.none(id, until.map(Held.Limited::new))
          : ran(new Run(id, connector.get(), cancellation));
    } finally {
      running.remove(id);
    }
  }

  /// What stands over in a channel that the office has ended: what a sender wrote anew before the
  /// end is saved, or a person is asked. The platform is not.
  ///
  /// @param stop true once it should end
  /// @return whether anything stood over
  public boolean complete(ChannelId channel, BooleanSupplier stop) {
    if (!isEnded(channel) || !running.add(channel)) {
      return false;
    }
    try {
      return hiddenEdits.seal(channel, stop::getAsBoolean);
    } finally {
      running.remove(channel);
    }
  }

  private Round ran(Run run) {
    boolean told = false;
    try {
      Round round = run.go();
      told = true;
      return round;
    } catch (StoreException e) {
      // That says nothing about the channel, and nothing could be written down either.
      told = true;
      throw e;
    } finally {
      if (!told) {
        run.broke();
      }
      ended.put(run.channel, office.clock().instant());
    }
  }

  private Optional<Instant> limited(ChannelId channel) {
    Channels.Progress progress = progress(channel);
    return progress
        .waits(office.clock().instant())
        .filter(until -> progress.failure().filter(Failures.RATE_LIMITED::equals).isPresent());
  }

  private Channels.Progress progress(ChannelId channel) {
    return office.database().read(tx -> tables().channels().progress(tx, channel));
  }

  private final class Run {

    private final ChannelId channel;
    private final Connector connector;
    private final Cancellation cancellation;
    private final int ceiling;
    private final Spent spent = new Spent();
    private final List<ItemId> fresh = new ArrayList<>();
    private final Set<RemoteId> doubtful = new LinkedHashSet<>();
    private int edited;
    private int moved;
    private int dropped;

    Run(ChannelId channel, Connector connector, Cancellation cancellation) {
      this.channel = channel;
      this.connector = connector;
      this.cancellation = cancellation;
      this.ceiling = connector.capabilities().requestsPerRound();
    }

    /// What is left of the round's requests, where `kept` of them are for what comes later.
    private Optional<Budget> budget(int kept, int items) {
      int left = ceiling - kept - spent.requests();
      return left > 0 ? Optional.of(new Budget(left, items, spent)) : Optional.empty();
    }

    Round go() {
      Optional<ChannelFailure> failure = fetch();
      if (failure.isEmpty()) {
        failure = refresh();
      }
      finish(failure);
      others.run();
      // Also after a failure: what it seals was received by then, and costs the channel nothing.
      hiddenEdits.seal(channel, cancellation);
      return new Round(
          channel, List.copyOf(fresh), edited, moved, dropped, failure, Optional.empty());
    }

    private Optional<ChannelFailure> fetch() {
      // A third is kept for reading again, so that a flood does not hide what colleagues change.
      int kept = ceiling / 3;
      Optional<Budget> budget = budget(kept, PAGE);
      while (budget.isPresent()) {
        Optional<String> cursor = progress(channel).cursor();
        boolean more = false;
        others.run();
        switch (connector.fetch(cursor, budget.get(), cancellation)) {
          case ChannelResult.Failed<Page>(ChannelFailure failure) -> {
            return Optional.of(failure);
          }
          case ChannelResult.Ok<Page>(Page page) -> {
            keep(page);
            more = page.more() && !cursor.equals(Optional.of(page.cursor()));
          }
        }
        budget = more ? budget(kept, PAGE) : Optional.empty();
      }
      return Optional.empty();
    }

    private void keep(Page page) {
      others.run();
      if (!page.items().isEmpty() || !page.posts().isEmpty()) {
        count(intake.take(channel, page.posts(), page.items()));
      }
      dropped += page.dropped();
      change(was -> was.page(page.cursor(), page.dropped()));
    }

    /// Goes through the rota for as long as the round's requests last; whoever is not reached comes
    /// first in the next round.
    private Optional<ChannelFailure> refresh() {
      others.run();
      var rota = new Rota(office, channel, doubtful);
      others.run();
      List<RemoteId> ids = rota.next(SLICE);
      Optional<Budget> budget = budget(0, SLICE);
      while (!ids.isEmpty() && budget.isPresent()) {
        others.run();
        switch (connector.refresh(ids, budget.get(), cancellation)) {
          case ChannelResult.Failed<List<Seen>>(ChannelFailure failure) -> {
            return Optional.of(failure);
          }
          case ChannelResult.Ok<List<Seen>>(List<Seen> seen) -> {
            keep(seen);
            others.run();
            ids = seen.isEmpty() ? List.of() : rota.next(SLICE);
          }
        }
        budget = budget(0, SLICE);
      }
      return Optional.empty();
    }

    private void keep(List<Seen> seen) {
      List<RemoteItem> there = seen.stream().flatMap(s -> s.item().stream()).toList();
      List<RemoteId> gone = seen.stream().filter(Seen::gone).map(Seen::id).toList();
      List<RemoteId> untold =
          seen.stream().filter(s -> s.untold().isPresent()).map(Seen::id).toList();
      if (!there.isEmpty()) {
        others.run();
        count(intake.again(channel, there));
      }
      if (!gone.isEmpty()) {
        others.run();
        count(intake.gone(channel, gone));
      }
      if (!untold.isEmpty()) {
        intake.asked(channel, untold);
      }
    }

    private void count(Intake.Taken taken) {
      fresh.addAll(taken.fresh());
      edited += taken.edited().size();
      moved += taken.moved().size();
      doubtful.addAll(taken.doubtful());
    }

    /// A round that somebody stopped says nothing about the channel.
    private void finish(Optional<ChannelFailure> failure) {
      if (failure.isEmpty()) {
        change(was -> was.done(now()));
      } else if (!(failure.get() instanceof ChannelFailure.Cancelled)) {
        change(was -> was.failed(Failures.code(failure.get()), now(), next(was, failure.get())));
      }
    }

    /// Something that nobody foresaw ended the round: the channel shows it, and waits.
    private void broke() {
      try {
        change(was -> was.failed(Failures.BROKE, now(), pause(was)));
      } catch (StoreException e) {
        // What broke the round is told to whoever began it.
        return;
      }
    }

    private Instant next(Channels.Progress was, ChannelFailure failure) {
      return failure instanceof ChannelFailure.RateLimited limited ? limited.until() : pause(was);
    }

    private Instant pause(Channels.Progress was) {
      Duration pause = PAUSE.after(was.attempts() + 1, random);
      return now().plus(pause.compareTo(REST) < 0 ? REST : pause);
    }

    private void change(UnaryOperator<Channels.Progress> step) {
      Channels channels = tables().channels();
      office
          .database()
          .change(tx -> channels.progress(tx, channel, step.apply(channels.progress(tx, channel))));
    }

    private Instant now() {
      return office.clock().instant();
    }
  }

  private Tables tables() {
    return office.tables();
  }
}
