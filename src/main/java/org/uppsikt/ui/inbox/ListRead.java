package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Offers;
import org.uppsikt.work.Reading;

/// What was read of a list in one go.
///
/// @param asked lines that were asked for beside the page, as they stand now
/// @param at when the reading began: what was received later may not stand in it
record ListRead(
    List<Lists.Line> page,
    List<Lists.Line> asked,
    Map<ItemId, InboxRow.Holder> holders,
    Instant at) {

  /// Reads it; in the background.
  static ListRead of(
      Bench bench, Optional<ItemFilter> filter, Lists.Place after, int limit, Set<ItemId> beside) {
    Instant at = bench.now();
    Reading reading = bench.desk().reading();
    Lists lists = reading.lists();
    return reading.together(
        () -> {
          List<Lists.Line> page = filter.map(f -> lists.page(f, after, limit)).orElse(List.of());
          List<Lists.Line> asked = told(bench, lists.lines(beside));
          return new ListRead(told(bench, page), asked, new Holders(bench).of(page), at);
        });
  }

  /// Only a channel that holds what it hides has comments that were never published.
  private static List<Lists.Line> told(Bench bench, List<Lists.Line> lines) {
    return lines.stream()
        .map(
            line ->
                line.neverShown() && !holds(bench.desk().offers(line.channel()))
                    ? line.hidden()
                    : line)
        .toList();
  }

  static boolean holds(Optional<Offers> offers) {
    return offers.filter(Offers::holdsForAll).isPresent();
  }

  /// Whether it ends before what was loaded does: more may have come than stands in it.
  ///
  /// @param loaded the end of what was loaded; empty for all there was
  boolean endsBefore(Optional<Lists.Place> loaded) {
    return loaded.filter(end -> !end.after(page.getLast().place())).isEmpty();
  }

  /// What was asked for beside the page and does not stand in it.
  List<Lists.Line> missing() {
    Set<ItemId> there = page.stream().map(Lists.Line::item).collect(Collectors.toSet());
    return asked.stream().filter(line -> !there.contains(line.item())).toList();
  }
}
