package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// Makes rows out of lines, and makes none twice: of ten thousand loaded lines a decision changes
/// one. Ages are written by the minute.
final class RowPress {

  private IdentityHashMap<Lists.Line, Made> made = new IdentityHashMap<>();
  private final Map<ItemId, InboxRow.Holder> holders = new HashMap<>();
  private final SinceRead sinceRead;
  private Map<ChannelId, Channel> channels = Map.of();
  private long minute;
  private boolean folded;

  /// @param from what a row says beside its line
  private record Made(InboxRow row, Beside from) {}

  private record Beside(
      InboxRow.@Nullable State state, boolean inside, InboxRow.@Nullable Holder holder) {}

  RowPress(InboxModel model) {
    this.sinceRead = new SinceRead(model.departures().lines());
  }

  /// All rows of a shelf, in its order.
  List<InboxRow> rows(Shelf shelf, RowMaker maker, Instant now) {
    long at = now.getEpochSecond() / 60;
    if (at != minute) {
      forget();
      minute = at;
    }
    var kept = new IdentityHashMap<Lists.Line, Made>();
    var rows = new ArrayList<InboxRow>();
    for (Lists.Line line : shelf.shown()) {
      ItemId item = line.item();
      var beside = new Beside(shelf.decided(item), shelf.inside(item), holders.get(item));
      Made before = made.get(line);
      Made after =
          before != null && before.from().equals(beside)
              ? before
              : new Made(maker.row(line, beside.state(), beside.inside()), beside);
      kept.put(line, after);
      rows.add(after.row());
    }
    made = kept;
    return List.copyOf(rows);
  }

  void channels(List<Channel> known) {
    Map<ChannelId, Channel> now =
        known.stream().collect(Collectors.toMap(Channel::id, channel -> channel));
    if (!now.equals(channels)) {
      channels = now;
      forget();
    }
  }

  /// A reading of the list begins.
  void begin() {
    sinceRead.begin();
  }

  /// What was read, as it is by now, with who is on the items.
  ListRead read(ListRead found) {
    ListRead now = sinceRead.over(found);
    Stream.concat(now.page().stream(), now.mates().stream())
        .map(Lists.Line::item)
        .forEach(holders::remove);
    holders.putAll(now.holders());
    return now;
  }

  /// Something became of an item, which what is being read may not know.
  void change(ItemId item, UnaryOperator<Lists.Line> how) {
    sinceRead.change(item, how);
  }

  /// What became of items since a reading began.
  SinceRead sinceRead() {
    return sinceRead;
  }

  /// Who is on one item from now on.
  ///
  /// @return whether its row is to be made anew
  boolean holder(Lists.Line line, Optional<InboxRow.Holder> who) {
    sinceRead.holder(line.item(), who);
    if (who.equals(Optional.ofNullable(holders.get(line.item())))) {
      return false;
    }
    who.ifPresentOrElse(on -> holders.put(line.item(), on), () -> holders.remove(line.item()));
    return true;
  }

  /// Makes rows by what is known now, threat and abuse folded or not.
  RowMaker maker(Bench bench, ItemFilter.Order order) {
    boolean fold = bench.model().onItem().foldProperty().get();
    if (fold != folded) {
      forget();
      folded = fold;
    }
    return new RowMaker(bench, channels, order).folding(fold).with(holders);
  }

  /// What a row says of more than its line has changed.
  private void forget() {
    made = new IdentityHashMap<>();
  }
}
