package org.uppsikt.ui.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.work.Lists;

/// What is known of lists that hold more than is ever counted: they are taken for as long for ten
/// seconds, without being read. All counts follow each decision, and each such list costs as many
/// rows as are counted at most, which is more than all the rest of a decision together. Its number
/// on show, "5,000 and more", may be so much late, never that of a shorter list. Asked from several
/// threads.
final class Plenty {

  private static final long KEPT = Duration.ofSeconds(10).toNanos();

  private final Map<ItemFilter, Long> seen = new HashMap<>();
  private final LongSupplier nanos;

  Plenty() {
    this(System::nanoTime);
  }

  /// @param nanos a clock that nobody can set, in nanoseconds
  Plenty(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// How many items each filter lets through, at most [Lists#MOST_COUNTED] each.
  ///
  /// @param count reads it, in the order asked
  Map<ItemFilter, Integer> counts(
      List<ItemFilter> filters, Function<List<ItemFilter>, List<Integer>> count) {
    var counts = new HashMap<ItemFilter, Integer>();
    List<ItemFilter> asked = new ArrayList<>();
    for (ItemFilter filter : filters) {
      if (isPlenty(filter)) {
        counts.put(filter, Lists.MOST_COUNTED);
      } else {
        asked.add(filter);
      }
    }
    List<Integer> numbers = count.apply(asked);
    for (int i = 0; i < asked.size(); i++) {
      counts.put(asked.get(i), numbers.get(i));
      note(asked.get(i), numbers.get(i));
    }
    return counts;
  }

  private synchronized boolean isPlenty(ItemFilter filter) {
    long now = nanos.getAsLong();
    seen.values().removeIf(at -> now - at >= KEPT);
    return seen.containsKey(filter);
  }

  private synchronized void note(ItemFilter filter, int number) {
    if (number >= Lists.MOST_COUNTED) {
      seen.put(filter, nanos.getAsLong());
    }
  }
}
