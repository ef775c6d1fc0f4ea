package org.uppsikt.ui.inbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Many;
import org.uppsikt.work.Seal;

/// What came of each of many items, in words and as the state of its row.
record MarkResults(Kit kit) {

  /// What was not done stands first: there is something left to do about it.
  List<MarkModel.Outcome> outcomes(List<Many.Line> lines, Map<ItemId, String> senders) {
    return lines.stream()
        .sorted(Comparator.comparing(Many.Line::done))
        .map(
            line ->
                new MarkModel.Outcome(
                    line.item().toString(),
                    senders.getOrDefault(line.item(), ""),
                    line.done(),
                    words(line.result())))
        .toList();
  }

  /// Of the rows that were decided.
  Map<ItemId, InboxRow.State> states(List<Many.Line> lines) {
    var states = new HashMap<ItemId, InboxRow.State>();
    for (Many.Line line : lines) {
      if (line.result() instanceof Many.Result.Done done) {
        states.put(
            line.item(),
            done.order().isPresent() ? RowMaker.outbox(kit) : RowMaker.local(kit, done.outcome()));
      }
    }
    return states;
  }

  private String words(Many.Result result) {
    return switch (result) {
      case Many.Result.Done done -> kit.text(words(done));
      case Many.Result.Refused(Enum<?> why) -> kit.text(word(why));
      case Many.Result.Held(Person by) -> kit.text(ItemText.HELD_SINCE, by.name());
      case Many.Result.Broke(boolean noRoom) -> kit.text(Bench.storeFault(noRoom));
      case Many.Result.Untouched untouched -> kit.text(ManyText.RESULT_UNTOUCHED);
    };
  }

  /// A key would be for all that is marked: where no copy is made it is decided about alone.
  private static RefusalText word(Enum<?> why) {
    return why == Seal.Why.NO_COPY ? RefusalText.NO_COPY_MANY : RefusalText.valueOf(why.name());
  }

  private static ManyText words(Many.Result.Done done) {
    if (done.order().isPresent()) {
      return ManyText.RESULT_PLACED;
    }
    return switch (done.outcome()) {
      case SNOOZE -> ManyText.RESULT_SNOOZED;
      case REGISTER -> ManyText.RESULT_REGISTERED;
      default -> ManyText.RESULT_DONE;
    };
  }
}
