package org.uppsikt.work;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Items;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Where in a long thread comments are missing that were not read: before those that came nearest
/// to one, among what is answered and came long before, and after. Which are near is told by
/// arrival, and a thread is shown by time: where a platform lists the newest first, what came in
/// later was written earlier.
///
/// @param near what came nearest
/// @param newestFirst whether they came in against the order in which they were written
record Missing(Tables tables, Tx tx, Items.Stretch near, boolean newestFirst) {

  static Missing of(Tables tables, Tx tx, Items.Stretch near) {
    Item first = near.items().getFirst();
    Item last = near.items().getLast();
    return new Missing(tables, tx, near, first.writtenAt().isAfter(last.writtenAt()));
  }

  /// @param answered what is answered and is not near, the outermost first
  Beyond around(List<Item> answered) {
    List<Item> earlier = answered.stream().filter(this::isEarlier).sorted(this::compare).toList();
    int later = answered.size() - earlier.size();
    var before = new HashMap<ItemId, Integer>();
    Item next = Collections.min(near.items(), Comparator.comparing(Item::writtenAt));
    int left = (newestFirst ? near.after() : near.before()) - earlier.size();
    Item edge = newestFirst ? near.items().getLast() : near.items().getFirst();
    for (Item far : earlier.reversed()) {
      int gap = between(far, edge);
      note(before, next, gap);
      left -= gap;
      next = far;
      edge = far;
    }
    note(before, next, left);
    return new Beyond(before, (newestFirst ? near.before() : near.after()) - later);
  }

  private static void note(Map<ItemId, Integer> before, Item next, int gap) {
    if (gap > 0) {
      before.put(next.id(), gap);
    }
  }

  private boolean isEarlier(Item far) {
    return compare(far, near.items().getFirst()) < 0;
  }

  /// The one that stands first where a thread is shown comes first, as far as arrival tells.
  private int compare(Item one, Item other) {
    int arrival = Long.compare(one.id().value(), other.id().value());
    return newestFirst ? -arrival : arrival;
  }

  private int between(Item earlier, Item later) {
    return newestFirst
        ? tables.items().between(tx, earlier, later.id(), earlier.id())
        : tables.items().between(tx, earlier, earlier.id(), later.id());
  }
}
