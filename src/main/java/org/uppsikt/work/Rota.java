package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.Rereads;

/// In which order a round reads known items again: those a feed raised doubts about, then one in
/// turn of what is open, what readers do not see, what came in the last month and what was not read
/// for a week; of each, those first that were not read for longest. So a long list neither keeps a
/// short one nor its own end from being read, however few requests a round has.
///
/// Between the others, and never many, comes what came in the last month and is gone: it may come
/// back, but no platform says so of many with one request. The older it is, the more seldom it is
/// looked for.
final class Rota {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int PAGE = 100;
  private static final int MOST_GONE = 5;

  /// So many others come before each of them, where there are so many: also a round that does not
  /// reach the end of the others looks for some, and spends little on it.
  private static final int OTHERS = 10;

  /// Up to which age what is gone is looked for how often.
  private static final List<Pause> PAUSES =
      List.of(
          new Pause(Duration.ofDays(4), DAY),
          new Pause(Duration.ofDays(8), Duration.ofDays(2)),
          new Pause(Duration.ofDays(16), Duration.ofDays(4)),
          new Pause(MONTH, Duration.ofDays(8)));

  private record Pause(Duration age, Duration between) {}

  private final Office office;
  private final ChannelId channel;
  private final Rereads rereads = new Rereads();
  private final Deque<RemoteId> first;
  private final List<Queue> queues = new ArrayList<>();
  private final List<Queue> gone = new ArrayList<>();
  private int looked;
  private final Set<RemoteId> given = new LinkedHashSet<>();

  /// @param doubtful to be read before all others
  Rota(Office office, ChannelId channel, Collection<RemoteId> doubtful) {
    this.office = office;
    this.channel = channel;
    this.first = new ArrayDeque<>(doubtful);
    Instant now = office.clock().instant();
    Instant month = now.minus(MONTH);
    office.database().change(tx -> rereads.setRight(tx, channel, now));
    queues.add(new Queue(new Rereads.Which.Open(), now));
    queues.add(new Queue(new Rereads.Which.Unseen(), now));
    queues.add(new Queue(new Rereads.Which.Late(month), now));
    queues.add(new Queue(new Rereads.Which.Early(month), now.minus(WEEK)));
    Duration younger = Duration.ZERO;
    for (Pause pause : PAUSES) {
      var which = new Rereads.Which.Gone(now.minus(pause.age()), now.minus(younger));
      var queue = new Queue(which, now.minus(pause.between()));
      // What came in the last month was read since; the many from before are not gone through.
      queue.place = Rereads.Place.from(month);
      gone.add(queue);
      younger = pause.age();
    }
  }

  /// The next ones, each once; fewer only where no more are to be read.
  List<RemoteId> next(int most) {
    var next = new ArrayList<RemoteId>();
    while (next.size() < most && !first.isEmpty()) {
      give(first.remove(), next);
    }
    while (next.size() < most && turn(queues, most, next)) {
      if (looked < MOST_GONE && given.size() - looked >= (looked + 1) * OTHERS) {
        lookFor(Math.min(most, next.size() + 1), next);
      }
    }
    lookFor(Math.min(most, next.size() + MOST_GONE - looked), next);
    return next;
  }

  private void lookFor(int most, List<RemoteId> next) {
    int before = next.size();
    while (next.size() < most && turn(gone, most, next)) {}
    looked += next.size() - before;
  }

  /// @return whether any of them had one
  private boolean turn(List<Queue> from, int most, List<RemoteId> next) {
    boolean any = false;
    for (Queue queue : from) {
      Optional<RemoteId> taken = next.size() < most ? queue.take() : Optional.empty();
      taken.ifPresent(id -> give(id, next));
      any |= taken.isPresent();
    }
    return any;
  }

  private void give(RemoteId id, List<RemoteId> next) {
    if (given.add(id)) {
      next.add(id);
    }
  }

  /// One list of the store, read a page at a time.
  private final class Queue {

    private final Rereads.Which which;
    private final Instant notSince;
    private final Deque<Rereads.Row> page = new ArrayDeque<>();
    private Rereads.Place place = Rereads.Place.START;
    private boolean more = true;

    Queue(Rereads.Which which, Instant notSince) {
      this.which = which;
      this.notSince = notSince;
    }

    Optional<RemoteId> take() {
      if (page.isEmpty() && more) {
        page.addAll(
            office.database().read(tx -> rereads.page(tx, channel, which, notSince, place, PAGE)));
        more = page.size() == PAGE;
      }
      if (page.isEmpty()) {
        return Optional.empty();
      }
      Rereads.Row row = page.remove();
      place = row.place();
      return Optional.of(row.id());
    }
  }
}
