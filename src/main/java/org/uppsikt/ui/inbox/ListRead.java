package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Offers;
import org.uppsikt.work.Reading;

/// What was read of a list in one go.
///
/// @param mates where threads are kept together, what stands in the same ones further down
/// @param asked lines that were asked for beside the page, as they stand now
/// @param at when the reading began: what was received later may not stand in it
record ListRead(
    List<Lists.Line> page,
    List<Lists.Line> mates,
    List<Lists.Line> asked,
    Map<ItemId, InboxRow.Holder> holders,
    Instant at) {

  /// What is to be read of a list.
  ///
  /// @param filter empty where the list is of nothing
  /// @param beside what is looked up although it may not be in the list
  /// @param together the threads of what stands no further down are kept together; empty for none
  record Wanted(
      Optional<ItemFilter> filter,
      Lists.Place after,
      int limit,
      Set<ItemId> beside,
      Optional<Lists.Place> together) {

    /// The same with no thread kept together.
    Wanted apart() {
      return new Wanted(filter, after, limit, beside, Optional.empty());
    }
  }

  /// Reads it; in the background.
  static ListRead of(Bench bench, Wanted wanted) {
    Instant at = bench.now();
    Reading reading = bench.desk().reading();
    Lists lists = reading.lists();
    return reading.together(
        () -> {
          List<Lists.Line> page =
              wanted
                  .filter()
                  .map(f -> lists.page(f, wanted.after(), wanted.limit()))
                  .orElse(List.of());
          List<Lists.Line> mates = mates(lists, wanted, page);
          List<Lists.Line> asked = told(bench, lists.lines(wanted.beside()));
          var held = new ArrayList<>(page);
          held.addAll(mates);
          return new ListRead(
              told(bench, page), told(bench, mates), asked, new Holders(bench).of(held), at);
        });
  }

  /// Behind the end of a list nothing stands.
  private static List<Lists.Line> mates(Lists lists, Wanted wanted, List<Lists.Line> page) {
    if (wanted.together().isEmpty() || page.isEmpty()) {
      return List.of();
    }
    Lists.Place last = page.getLast().place();
    Lists.Place end = wanted.together().filter(last::after).orElse(last);
    if (end.equals(last) && page.size() < wanted.limit()) {
      return List.of();
    }
    List<Lists.Line> shown = page.stream().filter(line -> !line.place().after(end)).toList();
    return lists.mates(wanted.filter().orElseThrow(), shown, end);
  }

  /// The same with other lines.
  ListRead with(UnaryOperator<List<Lists.Line>> lines) {
    return new ListRead(lines.apply(page), lines.apply(mates), asked, holders, at);
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
    Set<ItemId> there =
        Stream.concat(page.stream(), mates.stream())
            .map(Lists.Line::item)
            .collect(Collectors.toSet());
    return asked.stream().filter(line -> !there.contains(line.item())).toList();
  }
}
