package org.uppsikt.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.uppsikt.domain.item.ItemId;

/// Keys of items for a list in a statement. The last is repeated until the list has one of a few
/// lengths, so that a database meets few different statements and keeps what it worked out for
/// them.
final class Keys {

  private Keys() {}

  /// @param items at least one
  static List<Long> of(Collection<ItemId> items) {
    var keys = new ArrayList<Long>(length(items.size()));
    items.forEach(item -> keys.add(item.value()));
    while (keys.size() < length(items.size())) {
      keys.add(keys.getLast());
    }
    return keys;
  }

  /// The power of two that holds so many.
  private static int length(int size) {
    return size <= 1 ? 1 : Integer.highestOneBit(size - 1) * 2;
  }
}
