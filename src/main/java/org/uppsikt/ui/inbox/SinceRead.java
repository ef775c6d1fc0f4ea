package org.uppsikt.ui.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// What became of items since a reading of the list began. It may have been read before that, and
/// must not bring back what is over.
final class SinceRead {

  private final Map<ItemId, Optional<InboxRow.Holder>> holders = new HashMap<>();
  private final Map<ItemId, UnaryOperator<Lists.Line>> changes = new HashMap<>();

  private final Set<ItemId> decided = new HashSet<>();
  private final Map<ItemId, Pending> pending;

  /// What is being decided.
  ///
  /// @param line as it stood before
  /// @param in the list it stood in
  record Pending(Lists.Line line, Listing in) {}

  /// @param pending what is being decided; kept while the language changes
  SinceRead(Map<ItemId, Pending> pending) {
    this.pending = pending;
  }

  /// A reading begins: it sees whatever became of them so far.
  void begin() {
    holders.clear();
    changes.clear();
    decided.clear();
  }

  void holder(ItemId item, Optional<InboxRow.Holder> who) {
    holders.put(item, who);
  }

  /// Besides whatever became of it before.
  void change(ItemId item, UnaryOperator<Lists.Line> how) {
    changes.merge(item, how, (before, then) -> line -> then.apply(before.apply(line)));
  }

  /// It was decided, which is written down by now.
  void decided(ItemId item) {
    pending.remove(item);
    decided.add(item);
  }

  /// It is being decided, which no reading sees before it is written down.
  void pending(Lists.Line line, Listing in) {
    pending.put(line.item(), new Pending(line, in));
  }

  /// Without what was decided since, or is being decided: it does not come back as new.
  List<Lists.Line> undecided(List<Lists.Line> lines) {
    return lines.stream()
        .filter(line -> !decided.contains(line.item()) && !pending.containsKey(line.item()))
        .toList();
  }

  /// It was not decided after all.
  ///
  /// @return how it stood before in the same list; empty where it was decided and that is taken
  ///     back
  Optional<Lists.Line> open(ItemId item, Listing on) {
    decided.remove(item);
    return Optional.ofNullable(pending.remove(item))
        .filter(was -> was.in().same(on))
        .map(Pending::line);
  }

  /// What was read, as it is by now.
  ListRead over(ListRead read) {
    var on = new HashMap<>(read.holders());
    holders.forEach(
        (item, who) -> who.ifPresentOrElse(now -> on.put(item, now), () -> on.remove(item)));
    return new ListRead(over(read.page()), over(read.mates()), asked(read.asked()), on, read.at());
  }

  private List<Lists.Line> over(List<Lists.Line> lines) {
    return lines.stream()
        .map(line -> changes.getOrDefault(line.item(), UnaryOperator.identity()).apply(line))
        .toList();
  }

  /// How decided ones stand: of those that were decided since, it was read before that.
  private List<Lists.Line> asked(List<Lists.Line> lines) {
    return over(undecided(lines));
  }
}
