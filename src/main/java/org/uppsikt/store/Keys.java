package org.uppsikt.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.item.ItemId;

/// Keys for a list in a statement. The last is repeated until the list has one of a few
/// lengths, so that a database meets few different statements and keeps what it worked out for
/// them.
final class Keys {

  private Keys() {}

  /// @param items at least one
  static List<Long> of(Collection<ItemId> items) {
    return list(items.stream().map(ItemId::value).toList());
  }

  /// The items whose ids a statement gives.
  static Set<ItemId> items(Query query) {
    return query.mapTo(Long.class).stream().map(ItemId::new).collect(Collectors.toSet());
  }

  /// @param keys at least one
  static <T> List<T> list(Collection<T> keys) {
    var list = new ArrayList<T>(length(keys.size()));
    list.addAll(keys);
    while (list.size() < length(keys.size())) {
      list.add(list.getLast());
    }
    return list;
  }

  /// The power of two that holds so many.
  private static int length(int size) {
    return size <= 1 ? 1 : Integer.highestOneBit(size - 1) * 2;
  }
}
