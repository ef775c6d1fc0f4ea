package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// What stands in the list at a moment and was let in, whether it is loaded or lies further down.
///
/// @param more whether the list holds more than can be worked through at once
record Standing(List<Marked> items, boolean more) {

  static Standing of(List<Marked> loaded, List<Marked> below, int most) {
    List<Marked> all = Stream.concat(loaded.stream(), below.stream()).toList();
    return new Standing(all.stream().limit(most).toList(), all.size() > most);
  }

  /// Takes what is loaded as it is on show, and reads what lies below in the background.
  ///
  /// @param failed told instead where that cannot be read
  static void read(Bench bench, ListPart list, Consumer<Standing> then, Runnable failed) {
    List<Marked> loaded = list.standing().stream().map(Marked::of).toList();
    Optional<ItemFilter> filter = list.listing().shown();
    Optional<Lists.Place> end = list.end();
    if (filter.isEmpty() || end.isEmpty()) {
      then.accept(of(loaded, List.of(), Lists.MOST_AT_ONCE));
      return;
    }
    // What came to the inbox since waits for the person, also where it would stand below.
    Instant last = list.listing().folder() == Folder.INBOX ? list.since() : Instant.MAX;
    Set<ItemId> there = list.shown().stream().map(Lists.Line::item).collect(Collectors.toSet());
    bench
        .tasks()
        .run(
            () ->
                bench
                    .desk()
                    .reading()
                    .lists()
                    .briefs(filter.get(), end.get(), Lists.MOST_AT_ONCE + 1)
                    .stream()
                    .filter(brief -> !brief.receivedAt().isAfter(last))
                    .filter(brief -> !there.contains(brief.item()))
                    .map(Marked::of)
                    .toList())
        .onSuccess(below -> then.accept(of(loaded, below, Lists.MOST_AT_ONCE)))
        .onFailure(
            cause -> {
              bench.noteRefused(Bench.storeFault(cause));
              failed.run();
            })
        .start();
  }
}
