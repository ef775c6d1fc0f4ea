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
/// turn of what is open, what readers do not see, what came in the last month, what was not read
/// for a week, and what came in the last month, is gone and was not looked for in a day; of each,
/// those first that were not read for longest. So a long list neither keeps a short one nor its own
/// end from being read, however few requests a round has.
final class Rota {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int PAGE = 100;

  private final Office office;
  private final ChannelId channel;
  private final Rereads rereads = new Rereads();
  private final Deque<RemoteId> first;
  private final List<Queue> queues = new ArrayList<>();
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
    // What came in the last month was read since; the many from before are not gone through.
    var gone = new Queue(new Rereads.Which.Gone(month), now.minus(DAY));
    gone.place = Rereads.Place.from(month);
    queues.add(gone);
  }

  /// The next ones, each once; fewer only where no more are to be read.
  List<RemoteId> next(int most) {
    var next = new ArrayList<RemoteId>();
    while (next.size() < most && !first.isEmpty()) {
      give(first.remove(), next);
    }
    boolean any = true;
    while (next.size() < most && any) {
      any = false;
      for (Queue queue : queues) {
        Optional<RemoteId> taken = next.size() < most ? queue.take() : Optional.empty();
        taken.ifPresent(id -> give(id, next));
        any |= taken.isPresent();
      }
    }
    return next;
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
