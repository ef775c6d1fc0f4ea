package org.uppsikt.ui.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// What became of items since a reading of the list began. It may have been read before that, and
/// must not bring back what is over.
final class SinceRead {

  private final Map<ItemId, Optional<InboxRow.Holder>> holders = new HashMap<>();
  private final Map<ItemId, UnaryOperator<Lists.Line>> changes = new HashMap<>();

  /// A reading begins: it sees whatever became of them so far.
  void begin() {
    holders.clear();
    changes.clear();
  }

  void holder(ItemId item, Optional<InboxRow.Holder> who) {
    holders.put(item, who);
  }

  void change(ItemId item, UnaryOperator<Lists.Line> how) {
    changes.put(item, how);
  }

  /// What was read, as it is by now.
  ListRead over(ListRead read) {
    var on = new HashMap<>(read.holders());
    holders.forEach(
        (item, who) -> who.ifPresentOrElse(now -> on.put(item, now), () -> on.remove(item)));
    return new ListRead(over(read.page()), over(read.asked()), on, read.at());
  }

  private List<Lists.Line> over(List<Lists.Line> lines) {
    return lines.stream()
        .map(line -> changes.getOrDefault(line.item(), UnaryOperator.identity()).apply(line))
        .toList();
  }
}
