package org.uppsikt.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Page;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// A platform whose answers a test writes by hand, and which remembers what it was asked. It reads
/// up to ten items again with one request, and says of none that it is gone without another.
public final class HandPlatform extends Obliging {

  public static final Page NOTHING = new Page(List.of(), List.of(), "1", false, 0);
  private static final int AT_ONCE = 10;

  private Supplier<ChannelResult<Page>> feed = () -> ChannelResult.ok(NOTHING);
  private Function<RemoteId, Optional<RemoteItem>> shown = id -> Optional.empty();
  private final Set<RemoteId> kept = new HashSet<>();
  private final List<RemoteId> read = new ArrayList<>();
  private int fetches;
  private boolean silent;

  /// @param requests ceiling of a round
  public HandPlatform(int requests) {
    super(requests);
  }

  /// An office whose only channel this is.
  public Plugs as(String name) {
    return port -> List.of(new Plugs.Plug(name, ChannelKind.PRACTICE, this));
  }

  /// What the next fetches give.
  public void feeds(Supplier<ChannelResult<Page>> answer) {
    feed = answer;
  }

  public void feeds(List<RemoteItem> items) {
    feed = () -> ChannelResult.ok(new Page(List.of(), items, "1", false, 0));
  }

  public void fails(ChannelFailure failure) {
    feed = () -> ChannelResult.failed(failure);
  }

  /// How it shows known items.
  public void shows(Function<RemoteId, Optional<RemoteItem>> answer) {
    shown = answer;
  }

  /// It keeps these from being read, each by itself.
  public void keepsBack(Collection<RemoteId> ids) {
    kept.clear();
    kept.addAll(ids);
  }

  /// It no longer shows known items.
  public void fallsSilent() {
    silent = true;
  }

  public int fetches() {
    return fetches;
  }

  /// What was read again since this was last asked, in order.
  public List<RemoteId> read() {
    List<RemoteId> all = List.copyOf(read);
    read.clear();
    return all;
  }

  @Override
  public ChannelResult<Page> fetch(Optional<String> cursor, Budget budget, Cancellation stop) {
    if (stop.requested()) {
      return ChannelResult.failed(new ChannelFailure.Cancelled());
    }
    fetches++;
    budget.spent().one();
    return feed.get();
  }

  @Override
  public ChannelResult<List<Seen>> refresh(List<RemoteId> ids, Budget budget, Cancellation stop) {
    if (stop.requested()) {
      return ChannelResult.failed(new ChannelFailure.Cancelled());
    }
    if (silent) {
      return ChannelResult.failed(new ChannelFailure.Unreachable(ChannelFailure.Why.NO_CONNECTION));
    }
    var seen = new ArrayList<Seen>();
    int left = budget.requests();
    for (int at = 0; at < ids.size(); at++) {
      RemoteId id = ids.get(at);
      Optional<RemoteItem> item = shown.apply(id);
      boolean gone = item.isEmpty() && !kept.contains(id);
      int cost = (at % AT_ONCE == 0 ? 1 : 0) + (gone ? 1 : 0);
      if (cost > left) {
        break;
      }
      left -= cost;
      IntStream.range(0, cost).forEach(_ -> budget.spent().one());
      read.add(id);
      seen.add(
          kept.contains(id)
              ? Seen.untold(id, new ChannelFailure.Refused("kept back"))
              : new Seen(id, item));
    }
    return ChannelResult.ok(seen);
  }
}
