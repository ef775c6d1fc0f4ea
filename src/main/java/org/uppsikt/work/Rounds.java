package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Seen;
import org.uppsikt.channel.Spent;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.store.Channels;
import org.uppsikt.store.Tables;

/// One round of a channel: fetch what is new, read again what may have changed, write down how it
/// went. What was fetched before a failure is kept.
public final class Rounds {

  /// Items of one page.
  private static final int PAGE = 100;

  /// Open items, those that readers do not see and those of the last month are read again every
  /// round; older ones that are done weekly.
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Duration MONTH = Duration.ofDays(30);

  private static final int REFRESHED = 200;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Office office;
  private final Connectors connectors;
  private final Intake intake;

  public Rounds(Office office, Connectors connectors, Intake intake) {
    this.office = office;
    this.connectors = connectors;
    this.intake = intake;
  }

  /// How a round went.
  ///
  /// @param failure what stopped it, if anything
  /// @param dropped malformed entries that were left out
  public record Round(
      ChannelId channel,
      List<ItemId> fresh,
      int edited,
      int moved,
      int dropped,
      Optional<ChannelFailure> failure) {

    /// The failure as [Failures] writes it.
    public Optional<String> failureCode() {
      return failure.map(Failures::code);
    }
  }

  /// As [#run], for a caller that knows nothing of channels.
  ///
  /// @param stop asked between requests: true once the round should end
  public Round runUntil(Channel channel, BooleanSupplier stop) {
    return run(channel, stop::getAsBoolean);
  }

  /// True while a channel that failed is not to be asked again.
  public boolean mustWait(Channel channel) {
    Instant now = office.clock().instant();
    return office
        .database()
        .read(tx -> tables().channels().progress(tx, channel.id()))
        .nextAt()
        .filter(next -> next.isAfter(now))
        .isPresent();
  }

  /// Runs a round of one channel now, whatever its schedule says.
  public Round run(Channel channel, Cancellation cancellation) {
    Optional<Connector> connector = connectors.of(channel.id());
    if (connector.isEmpty()) {
      return new Round(channel.id(), List.of(), 0, 0, 0, Optional.empty());
    }
    return new Run(channel.id(), connector.get(), cancellation).go();
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
      return new Round(channel, List.copyOf(fresh), edited, moved, dropped, failure);
    }

    private Optional<ChannelFailure> fetch() {
      // A third is kept for reading again, so that a flood does not hide what colleagues change.
      int kept = ceiling / 3;
      Optional<Budget> budget = budget(kept, PAGE);
      while (budget.isPresent()) {
        Optional<String> cursor = progress().cursor();
        boolean more = false;
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
      if (!page.items().isEmpty() || !page.posts().isEmpty()) {
        count(intake.take(channel, page.posts(), page.items()));
      }
      dropped += page.dropped();
      office
          .database()
          .change(
              tx -> {
                Channels.Progress was = tables().channels().progress(tx, channel);
                var is =
                    new Channels.Progress(
                        Optional.of(page.cursor()),
                        was.fetchedAt(),
                        was.failedAt(),
                        was.failure(),
                        was.attempts(),
                        was.nextAt(),
                        was.refreshedAt(),
                        was.dropped() + page.dropped());
                tables().channels().progress(tx, channel, is);
              });
    }

    private Optional<ChannelFailure> refresh() {
      Instant now = office.clock().instant();
      List<RemoteId> ids =
          fairly(
              List.of(
                  List.copyOf(doubtful),
                  due(Folder.INBOX, now),
                  due(Folder.UNPUBLISHED, now),
                  due(Folder.REMOVED_OUTSIDE, now),
                  doneLately(now),
                  due(Folder.DONE, now.minus(WEEK))));
      Optional<Budget> budget = budget(0, Math.max(1, ids.size()));
      if (ids.isEmpty() || budget.isEmpty()) {
        return Optional.empty();
      }
      return switch (connector.refresh(ids, budget.get(), cancellation)) {
        case ChannelResult.Failed<List<Seen>>(ChannelFailure failure) -> Optional.of(failure);
        case ChannelResult.Ok<List<Seen>>(List<Seen> seen) -> {
          keep(seen);
          yield Optional.empty();
        }
      };
    }

    private List<RemoteId> due(Folder folder, Instant notSince) {
      return office
          .database()
          .read(tx -> tables().states().toRefresh(tx, channel, folder, notSince, REFRESHED));
    }

    private List<RemoteId> doneLately(Instant now) {
      return office
          .database()
          .read(
              tx ->
                  tables()
                      .states()
                      .toRefreshSince(tx, channel, Folder.DONE, now.minus(MONTH), REFRESHED));
    }

    private void keep(List<Seen> seen) {
      List<RemoteItem> there = seen.stream().flatMap(s -> s.item().stream()).toList();
      List<RemoteId> gone = seen.stream().filter(s -> s.item().isEmpty()).map(Seen::id).toList();
      if (!there.isEmpty()) {
        count(intake.again(channel, there));
      }
      if (!gone.isEmpty()) {
        count(intake.gone(channel, gone));
      }
    }

    private void count(Intake.Taken taken) {
      fresh.addAll(taken.fresh());
      edited += taken.edited().size();
      moved += taken.moved().size();
      doubtful.addAll(taken.doubtful());
    }

    private void finish(Optional<ChannelFailure> failure) {
      office
          .database()
          .change(
              tx -> {
                Channels.Progress was = tables().channels().progress(tx, channel);
                Instant now = tx.now();
                tables().channels().progress(tx, channel, after(was, failure, now));
              });
    }

    private Channels.Progress progress() {
      return office.database().read(tx -> tables().channels().progress(tx, channel));
    }
  }

  /// One of each in turn, so that a long list does not keep a short one from being read for ever.
  private static List<RemoteId> fairly(List<List<RemoteId>> lists) {
    var all = new LinkedHashSet<RemoteId>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<RemoteId> list : lists) {
        if (i < list.size()) {
          all.add(list.get(i));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Channels.Progress after(
      Channels.Progress was, Optional<ChannelFailure> failure, Instant now) {
    if (failure.isEmpty()) {
      return new Channels.Progress(
          was.cursor(),
          Optional.of(now),
          was.failedAt(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.of(now),
          was.dropped());
    }
    int attempts = was.attempts() + 1;
    Instant next =
        failure.get() instanceof ChannelFailure.RateLimited limited
            ? limited.until()
            : now.plus(pause(attempts));
    return new Channels.Progress(
        was.cursor(),
        was.fetchedAt(),
        Optional.of(now),
        Optional.of(Failures.code(failure.get())),
        attempts,
        Optional.of(next),
        was.refreshedAt(),
        was.dropped());
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Tables tables() {
    return office.tables();
  }
}
