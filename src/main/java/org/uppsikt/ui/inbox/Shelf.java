package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Lists;

/// The lines that were read so far, in the order of their list, with what was decided about some of
/// them; and the order in which they are shown, which groups threads where that is asked for.
final class Shelf {

  private final Map<ItemId, InboxRow.State> decided = new HashMap<>();
  private List<Lists.Line> lines = new ArrayList<>();
  private List<Lists.Line> shown = List.of();
  private Set<ItemId> inside = Set.of();
  private boolean grouped;

  /// What stands further down in the list than was loaded, to be beside its thread.
  private final Set<ItemId> mates = new HashSet<>();

  private record Conversation(ChannelId channel, RemoteId post) {}

  /// Begins with what was read from the top of a list.
  void begin(ListRead read) {
    lines = new ArrayList<>();
    decided.clear();
    mates.clear();
    put(read.missing());
    put(read.page());
    below(read.mates());
    arrange();
  }

  private void put(List<Lists.Line> page) {
    Set<ItemId> there = lines.stream().map(Lists.Line::item).collect(Collectors.toSet());
    page.stream().filter(line -> !there.contains(line.item())).forEach(lines::add);
  }

  private void below(List<Lists.Line> more) {
    more.stream().map(Lists.Line::item).forEach(mates::add);
    put(more);
  }

  /// Takes in the next page. What lay beyond it and was kept all the same stays at the end.
  ///
  /// @param end of what was loaded so far
  /// @return whether the page simply came to the end
  boolean extend(ListRead read, Lists.Place end) {
    var beyond = new ArrayList<Lists.Line>();
    while (!lines.isEmpty() && lines.getLast().place().after(end)) {
      beyond.addFirst(lines.removeLast());
    }
    put(read.page());
    read.page().stream().map(Lists.Line::item).forEach(mates::remove);
    put(beyond);
    below(read.mates());
    arrange();
    return beyond.isEmpty();
  }

  /// Drops what lies behind that place, but for the line that is selected and what was decided:
  /// more came before it than was read.
  void cut(Lists.Place end, @Nullable ItemId selected) {
    lines.removeIf(
        line ->
            line.place().after(end)
                && !line.item().equals(selected)
                && !mates.contains(line.item())
                && !decided.containsKey(line.item()));
    arrange();
  }

  /// @param selected stays, wherever it stands
  void group(boolean threads, @Nullable ItemId selected) {
    grouped = threads;
    if (!threads) {
      lines.removeIf(line -> mates.contains(line.item()) && !line.item().equals(selected));
      mates.clear();
    }
    arrange();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int size() {
    return lines.size();
  }

  /// How many were loaded one after the other, from the top of the list.
  int loaded() {
    // Of those that stand in their threads alone some may wait to be let in, and stand nowhere.
    return (int) lines.stream().filter(line -> !mates.contains(line.item())).count();
  }

  /// The lines as they stand on show.
  List<Lists.Line> shown() {
    return shown;
  }

  /// What is on show and belongs to the list of that folder, and was not decided while it stood
  /// there.
  List<Lists.Line> standing(Folder folder) {
    return shown.stream()
        .filter(line -> line.folder() == folder && !decided.containsKey(line.item()))
        .toList();
  }

  /// Whether the line belongs to the thread of the one above it.
  boolean inside(ItemId item) {
    return inside.contains(item);
  }

  Optional<Lists.Line> at(int index) {
    return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
  }

  /// Where the selection goes from an item: onto the next one that was not decided while it stood
  /// there, or the last such one before it; where all were, onto the one beside it. -1 where there
  /// is none.
  int after(ItemId item) {
    int at = indexOf(item);
    return Stream.concat(
            IntStream.range(at + 1, at < 0 ? 0 : shown.size()).boxed(),
            Stream.iterate(at - 1, i -> i >= 0, i -> i - 1))
        .filter(i -> !decided.containsKey(shown.get(i).item()))
        .findFirst()
        .orElse(at + 1 < shown.size() && at >= 0 ? at + 1 : at - 1);
  }

  int indexOf(@Nullable ItemId item) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).item().equals(item)) {
        return i;
      }
    }
    return -1;
  }

  void decide(ItemId item, InboxRow.State state) {
    decided.put(item, state);
  }

  /// A decided line says how it stands by now; one that came back awaits a decision again. So does
  /// the one that is selected, also where it has left the list.
  void follow(Kit kit, List<Lists.Line> now) {
    for (Lists.Line line : now) {
      if (!decided.containsKey(line.item())) {
        change(line.item(), before -> line);
        continue;
      }
      RowMaker.state(kit, line)
          .ifPresentOrElse(state -> decide(line.item(), state), () -> undecide(line.item()));
    }
  }

  InboxRow.@Nullable State decided(ItemId item) {
    return decided.get(item);
  }

  /// What is to be looked up beside the list: what was decided there, and what is selected.
  Set<ItemId> beside(@Nullable ItemId selected) {
    var beside = new HashSet<>(decided.keySet());
    if (selected != null) {
      beside.add(selected);
    }
    return beside;
  }

  /// Puts another line in the place of an item's.
  void change(ItemId item, UnaryOperator<Lists.Line> how) {
    lines.replaceAll(line -> line.item().equals(item) ? how.apply(line) : line);
    arrange();
  }

  void undecide(ItemId item) {
    decided.remove(item);
  }

  /// It is nowhere any more.
  void drop(ItemId item) {
    decided.remove(item);
    lines.removeIf(line -> line.item().equals(item));
    arrange();
  }

  /// Drops what was decided, but for the line that is selected.
  ///
  /// @return whether a line went
  boolean leave(@Nullable ItemId selected) {
    boolean any = lines.removeIf(l -> decided.containsKey(l.item()) && !l.item().equals(selected));
    decided.keySet().removeIf(item -> !item.equals(selected));
    arrange();
    return any;
  }

  /// Takes in what was read again. What stands keeps its place; what is gone goes, unless it is
  /// selected, was just decided, or lies beyond what was read.
  ///
  /// @param complete whether nothing lies beyond what was read
  /// @param end of the part of the list that was loaded, where more lies behind it
  /// @return what is new, not yet taken in
  List<Lists.Line> merge(
      ListRead read, boolean complete, Optional<Lists.Place> end, @Nullable ItemId selected) {
    var now = new LinkedHashMap<ItemId, Lists.Line>();
    read.page().forEach(line -> now.put(line.item(), line));
    read.mates().forEach(line -> now.putIfAbsent(line.item(), line));
    var kept = new ArrayList<Lists.Line>();
    for (Lists.Line line : lines) {
      Lists.Line fresh = now.remove(line.item());
      boolean beyond =
          !complete
              && !mates.contains(line.item())
              && line.place().after(read.page().getLast().place());
      if (fresh != null) {
        // The same line, where nothing changed: its row is made by then.
        kept.add(fresh.equals(line) ? line : fresh);
      } else if (beyond || line.item().equals(selected) || decided.containsKey(line.item())) {
        kept.add(line);
      }
    }
    lines = kept;
    mates.clear();
    read.mates().stream().map(Lists.Line::item).forEach(mates::add);
    arrange();
    return now.values().stream()
        .filter(l -> mates.contains(l.item()) || end.filter(l.place()::after).isEmpty())
        .toList();
  }

  /// Puts what belongs to a thread that is on show beside it, unless it came later.
  ///
  /// @return what is left of the lines: new
  List<Lists.Line> join(List<Lists.Line> arrived, Instant since) {
    Map<Boolean, List<Lists.Line>> known =
        arrived.stream()
            .collect(
                Collectors.partitioningBy(
                    line -> mates.contains(line.item()) && !line.receivedAt().isAfter(since)));
    insert(known.getOrDefault(true, List.of()));
    return known.getOrDefault(false, List.of());
  }

  /// Puts each at its place; what stands there already keeps its order.
  void insert(List<Lists.Line> arrived) {
    for (Lists.Line line : arrived) {
      int at = 0;
      while (at < lines.size() && !lines.get(at).place().after(line.place())) {
        at++;
      }
      lines.add(at, line);
    }
    arrange();
  }

  /// Puts each where it stands by now: the clock may have raised it since it was read.
  void sort() {
    lines.sort(
        Comparator.comparingLong((Lists.Line line) -> line.place().key())
            .thenComparingLong(line -> line.place().item()));
    arrange();
  }

  private void arrange() {
    if (!grouped) {
      shown = List.copyOf(lines);
      inside = Set.of();
      return;
    }
    var threads = new LinkedHashMap<Object, List<Lists.Line>>();
    for (Lists.Line line : lines) {
      Object thread =
          line.thread().<Object>map(p -> new Conversation(line.channel(), p)).orElse(line.item());
      threads.computeIfAbsent(thread, key -> new ArrayList<>()).add(line);
    }
    var within = new HashSet<ItemId>();
    threads.values().forEach(t -> t.stream().skip(1).forEach(line -> within.add(line.item())));
    shown = threads.values().stream().flatMap(List::stream).toList();
    inside = within;
  }
}
