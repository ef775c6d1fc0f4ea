package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.work.Lists;

/// The list: read page by page in the background, kept in place while it is read. What is new waits
/// until the person lets it in; what was decided stays, greyed, until the selection moves on.
final class ListPart {

  static final int PAGE = 200;
  private static final Lists.Place BOTTOM = new Lists.Place(Long.MAX_VALUE, Long.MAX_VALUE);

  private final Bench bench;
  private final Consumer<Optional<ItemId>> onSelect;
  private final RowSync rows;
  private final Shelf shelf = new Shelf();
  private final RowPress press;
  private final ListReadings readings;
  private final Loaded loaded = new Loaded();
  private final Subscription selection;
  private Listing listing;
  private @Nullable ItemId selected;
  private Instant since = Instant.EPOCH;

  ListPart(Bench bench, Consumer<Optional<ItemId>> onSelect) {
    this.bench = bench;
    this.rows = new RowSync(bench.model());
    this.press = new RowPress(bench.model());
    this.onSelect = rows.untilClosed(onSelect);
    this.readings = new ListReadings(bench, press);
    this.listing = Listing.inbox();
    this.selection = bench.model().selectedProperty().subscribe(index -> select(index.intValue()));
  }

  void close() {
    rows.close();
    selection.unsubscribe();
  }

  Listing listing() {
    return listing;
  }

  boolean isEmpty() {
    return shelf.isEmpty();
  }

  /// What is on show, as far as it was read.
  List<Lists.Line> shown() {
    return shelf.shown();
  }

  /// What is on show and belongs to the list, and was not decided while it stood there.
  List<Lists.Line> standing() {
    return shelf.standing(listing.folder());
  }

  /// The end of what is loaded; empty where nothing lies below it.
  Optional<Lists.Place> end() {
    return loaded.end();
  }

  /// What came later waits to be let in.
  Instant since() {
    return since;
  }

  void channels(List<Channel> known) {
    press.channels(known);
  }

  /// Shows a list from its top.
  ///
  /// @param keep the item to stay on, null for the first
  void show(Listing wanted, @Nullable ItemId keep, Runnable then) {
    show(wanted, keep, Set.of(), then);
  }

  /// Shows a list with an item that may stand far down in it: then it is put at the top.
  void bring(Listing wanted, ItemId item, Runnable then) {
    show(wanted, item, Set.of(item), then);
  }

  private void show(Listing wanted, @Nullable ItemId keep, Set<ItemId> top, Runnable then) {
    listing = wanted;
    readings.first();
    read(
        wanted(Lists.Place.START, PAGE, top, BOTTOM),
        read -> {
          since = read.at();
          shelf.begin(read.with(press.sinceRead()::undecided));
          selected = keep;
          bench.model().newItemsProperty().set("");
          loaded.reached(read.page());
          settle(keep == null ? 0 : Math.max(0, shelf.indexOf(keep)));
          then.run();
        });
  }

  /// The next page, when the end comes near.
  void more(Runnable then) {
    if (loaded.more() && !readings.busy()) {
      Lists.Place end = loaded.last();
      read(
          wanted(end, PAGE, Set.of(), BOTTOM),
          read -> {
            int before = shelf.size();
            boolean behind = shelf.extend(read.with(press.sinceRead()::undecided), end);
            loaded.reached(read.page());
            if (behind && !bench.model().groupedProperty().get()) {
              rows.add(made().subList(before, shelf.size()));
            } else {
              rows.show(made());
              rows.select(shelf.indexOf(selected));
            }
            then.run();
          });
    }
  }

  /// Reads again all that is shown, in place, and a page more. It waits for what is being read. New
  /// items wait, unless they are let in.
  void refresh(boolean letIn, Runnable then) {
    readings.again(letIn, then, this::readAgain);
  }

  private void readAgain(boolean letIn, Runnable then) {
    int limit = PAGE * (2 + shelf.loaded() / PAGE);
    read(
        wanted(Lists.Place.START, limit, shelf.beside(selected), end().orElse(BOTTOM)),
        read -> {
          shelf.follow(bench.kit(), read.asked());
          merge(read, limit, letIn);
          then.run();
        });
  }

  /// Something became of an item just now, and its row says so at once.
  void change(ItemId item, UnaryOperator<Lists.Line> how) {
    press.change(item, how);
    shelf.change(item, how);
    rows.show(made());
  }

  /// Somebody came to an item, or left it.
  void holder(ItemId item, Optional<InboxRow.Holder> who) {
    if (shelf.at(shelf.indexOf(item)).filter(on -> press.holder(on, who)).isPresent()) {
      rows.show(made());
    }
  }

  /// The item got a decision: it is greyed, and where it is selected the next row is instead.
  void decided(ItemId item, InboxRow.State state) {
    decided(Map.of(item, state));
  }

  /// The same, while the decision is still being written.
  void deciding(ItemId item, InboxRow.State state) {
    decided(item, state);
    shelf.at(shelf.indexOf(item)).ifPresent(line -> press.sinceRead().pending(line, listing));
  }

  /// It is written.
  void settled(ItemId item) {
    press.sinceRead().decided(item);
  }

  /// It was refused: the item stands in its list again, at its place.
  void refused(ItemId item) {
    Optional<Lists.Line> before = press.sinceRead().open(item, listing);
    shelf.undecide(item);
    before.filter(line -> shelf.indexOf(item) < 0).map(List::of).ifPresent(shelf::insert);
    settle(shelf.indexOf(selected));
    refresh(false, () -> {});
  }

  /// Many items got a decision: they are greyed. Where the selected one is among them, the next
  /// that awaits one gets the selection.
  void decided(Map<ItemId, InboxRow.State> states) {
    states.keySet().forEach(press.sinceRead()::decided);
    states.forEach(shelf::decide);
    int next = selected != null && states.containsKey(selected) ? shelf.after(selected) : -1;
    settle(next >= 0 ? next : shelf.indexOf(selected));
  }

  /// It is nowhere any more: its row goes, and where it is selected the next one is instead.
  void gone(ItemId item) {
    Optional<ItemId> next = item.equals(selected) ? after(item) : Optional.ofNullable(selected);
    shelf.drop(item);
    settle(next.map(shelf::indexOf).orElse(0));
  }

  /// The item that gets the selection once this one is decided.
  Optional<ItemId> after(ItemId item) {
    return shelf.at(shelf.after(item)).map(Lists.Line::item);
  }

  /// The decisions were taken back; the first item gets the selection, whatever is read.
  void undone(List<ItemId> items, Runnable then) {
    items.forEach(item -> press.sinceRead().open(item, listing));
    items.forEach(shelf::undecide);
    if (readings.isFirst()) {
      refresh(true, () -> undone(items, then));
    } else {
      selected = items.getFirst();
      readAgain(true, then);
    }
  }

  /// Groups threads, or no longer does.
  void group(boolean threads) {
    shelf.group(threads, selected);
    rows.replace(made());
    rows.select(shelf.indexOf(selected));
  }

  /// @param end of what is shown of it
  private ListRead.Wanted wanted(
      Lists.Place after, int limit, Set<ItemId> beside, Lists.Place end) {
    return new ListRead.Wanted(listing.shown(), after, limit, beside, Optional.of(end));
  }

  private void read(ListRead.Wanted wanted, Consumer<ListRead> then) {
    readings.read(wanted, rows.untilClosed(then));
  }

  private void merge(ListRead read, int limit, boolean letIn) {
    boolean complete = read.page().size() < limit;
    Optional<Lists.Place> end = end();
    List<Lists.Line> arrived =
        shelf.join(press.sinceRead().undecided(shelf.merge(read, complete, end, selected)), since);
    boolean hides = !complete && read.endsBefore(end);
    boolean enter = letIn || listing.folder() != Folder.INBOX || shelf.isEmpty();
    if (enter) {
      shelf.insert(arrived);
      if (hides) {
        // What came lies between what was read and what was loaded: the next page goes on there.
        shelf.cut(loaded.cut(read.page()), selected);
      }
      if (letIn) {
        shelf.sort();
      }
      since = read.at();
    }
    String news = bench.wording().waiting(enter ? 0 : arrived.size(), hides, since, bench.now());
    bench.model().newItemsProperty().set(news);
    settle(Math.max(0, shelf.indexOf(selected)));
  }

  private List<InboxRow> made() {
    return press.rows(shelf, press.maker(bench, listing.order()), bench.now());
  }

  /// Shows the rows with the selection on that index.
  private void settle(int index) {
    int last = Math.min(index, shelf.size() - 1);
    rows.show(made());
    rows.select(last);
    selected(shelf.at(last).map(Lists.Line::item).orElse(null));
  }

  private void select(int index) {
    if (!rows.busy()) {
      shelf
          .at(index)
          .map(Lists.Line::item)
          .filter(item -> !item.equals(selected))
          .ifPresent(
              item -> {
                selected(item);
                Fx.later(this::clear);
              });
    }
  }

  private void selected(@Nullable ItemId item) {
    selected = item;
    onSelect.accept(Optional.ofNullable(item));
  }

  /// The selection moved on: what was decided goes.
  private void clear() {
    if (shelf.leave(selected)) {
      settle(shelf.indexOf(selected));
    }
  }
}
