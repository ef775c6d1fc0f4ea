package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.work.Lists;

/// The left and the middle of the inbox: which list is on show, what is in it, what is marked.
final class ListSide implements ListActions, ItemHeard {

  private final Bench bench;
  private final OwnLists own;
  private final InboxModel model;
  private final NavPart nav;
  private final HeadPart head;
  private final ListPart list;
  private final MarkPart marks;
  private final MarkHands hands;
  private final IntConsumer open;
  private final FirstRounds first = new FirstRounds();
  private final Places places;
  private @Nullable Listing onShow;

  /// @param onSelect told which item is selected
  /// @param open told how many items await a decision
  /// @param changed told when many items were decided
  ListSide(
      Bench bench,
      UndoPart undo,
      Consumer<Optional<ItemId>> onSelect,
      IntConsumer open,
      MarkPart.Heard changed) {
    this.bench = bench;
    this.model = bench.model();
    this.nav = new NavPart(bench);
    this.own = new OwnLists(bench, nav, undo, this::glance);
    this.head = new HeadPart(bench);
    this.list = new ListPart(bench, onSelect);
    this.marks = new MarkPart(bench, list, changed);
    this.places = new Places(bench);
    this.hands = new MarkHands(model, marks, this::canMark);
    this.open = open;
  }

  ListPart list() {
    return list;
  }

  MarkPart markPart() {
    return marks;
  }

  void close() {
    places.other();
    marks.stop();
    nav.close();
    list.close();
  }

  /// Shows the list of an entry from its top.
  ///
  /// @param keep the item to stay on, null for the first
  void choose(String navId, @Nullable ItemId keep, Runnable then) {
    if (keep == null && !navId.equals(model.currentProperty().get())) {
      model.filterProperty().set("");
      model.orderProperty().set(null);
    }
    marks.clear();
    go(navId, keep, then);
  }

  /// The screen is shown again: reads the list it stood on. What was marked goes at once, so that
  /// nothing goes that is marked while the counts are still read.
  void shown(@Nullable ItemId keep, Runnable then) {
    marks.clear();
    String current = model.currentProperty().get();
    glance(() -> go(current.isEmpty() ? View.INBOX.id() : current, keep, then));
  }

  private void go(String navId, @Nullable ItemId keep, Runnable then) {
    places.other();
    Listing wanted = nav.listing(navId);
    model.ownOrderProperty().set(wanted.base().order());
    model.currentProperty().set(wanted.id());
    model.noteProperty().set(null);
    model.loadingProperty().set(list.isEmpty());
    show(wanted, keep, then);
  }

  /// Shows a view unfiltered, with an item selected, wherever it stands in it.
  void bring(View view, ItemId item, Runnable then) {
    places.other();
    model.filterProperty().set("");
    model.orderProperty().set(null);
    marks.clear();
    glance(() -> goTo(view, item, then));
  }

  private void goTo(View view, ItemId item, Runnable then) {
    Listing wanted = nav.listing(view.id());
    model.ownOrderProperty().set(wanted.base().order());
    model.currentProperty().set(wanted.id());
    model.noteProperty().set(null);
    list.group(model.groupedProperty().get());
    list.bring(wanted, item, () -> arrived(wanted, then));
  }

  /// Lists the open items whose check failed, by the filter, so that it can be taken away.
  void showUnchecked(Runnable then) {
    choose(
        View.INBOX.id(),
        null,
        () -> {
          filter(FilterWords.token(bench.kit(), Severity.NOT_CHECKED));
          then.run();
        });
  }

  /// Reads again what is on show, in place.
  void refresh(boolean letIn) {
    new DraftPart(bench).prune();
    glance(
        () ->
            list.refresh(
                letIn || first.under(),
                () -> {
                  first.letIn();
                  tell();
                }));
  }

  /// An item was opened: its row and the counts say so at once. Opened again, it changes neither.
  @Override
  public void seen(ItemId item) {
    if (list.shown().stream().noneMatch(line -> line.item().equals(item) && !line.unread())) {
      list.change(item, Lists.Line::seen);
      glance(this::tell);
    }
  }

  @Override
  public void gone(ItemId item) {
    list.gone(item);
    refresh(false);
  }

  @Override
  public void holder(ItemId item, Optional<InboxRow.Holder> who) {
    list.holder(item, who);
  }

  @Override
  public Optional<ItemId> after(ItemId item) {
    return list.after(item);
  }

  void undone(List<ItemId> items) {
    new DraftPart(bench).undone(items);
    marks.forget();
    nav.raiseAnew();
    glance(() -> list.undone(items, this::tell));
  }

  /// Counts everything, then goes on.
  void glance(Runnable then) {
    nav.glance(
        list.listing(),
        glance -> {
          list.channels(glance.channels());
          first.saw(glance);
          open.accept(glance.count(View.INBOX.filter()));
          then.run();
        });
  }

  @Override
  public void filter(String typed) {
    if (!typed.equals(model.filterProperty().get())) {
      model.filterProperty().set(typed);
      again();
    }
  }

  @Override
  public void order(ItemFilter.Order order) {
    model.orderProperty().set(order);
    again();
  }

  @Override
  public void toggleCompact() {
    model.compactProperty().set(!model.compactProperty().get());
  }

  @Override
  public void toggleThreads() {
    boolean grouped = !model.groupedProperty().get();
    model.groupedProperty().set(grouped);
    list.group(grouped);
    if (grouped) {
      list.refresh(false, () -> {});
    }
  }

  @Override
  public void save(String name, Runnable kept) {
    own.save(list.listing(), name, kept, id -> choose(id, null, () -> {}));
  }

  @Override
  public void rename(String navId, String name, Runnable kept) {
    own.rename(navId, name, kept, () -> show(nav.listing(navId), null, () -> {}));
  }

  @Override
  public void remove(String navId) {
    own.remove(navId, () -> choose(View.INBOX.id(), null, () -> {}));
  }

  @Override
  public MarkActions marks() {
    return hands;
  }

  /// Not while another list is read than is seen, nor while a pane is open that takes the keys too.
  private boolean canMark() {
    if (model.cover() != Cover.NONE) {
      bench.noteCovered();
      return false;
    }
    return list.listing().same(onShow);
  }

  @Override
  public void open(String id) {
    var item = new ItemId(Long.parseLong(id));
    places.find(item, view -> glance(places.unlessOther(() -> opened(view, item))));
  }

  /// Keys are for the opened one once it is on show.
  private void opened(View view, ItemId item) {
    model.filterProperty().set("");
    model.orderProperty().set(null);
    goTo(view, item, model.marks()::follow);
  }

  /// Shows the same list anew, with what is typed and chosen now.
  private void again() {
    places.other();
    marks.clear();
    show(nav.listing(model.currentProperty().get()), null, () -> {});
  }

  private void show(Listing wanted, @Nullable ItemId keep, Runnable then) {
    list.group(model.groupedProperty().get());
    list.show(wanted, keep, () -> arrived(wanted, then));
  }

  /// The list is on show. What was marked in another one is forgotten: nobody sees it any more.
  private void arrived(Listing wanted, Runnable then) {
    if (!wanted.same(onShow)) {
      marks.elsewhere();
    }
    onShow = wanted;
    model.loadingProperty().set(false);
    glance(this::tell);
    then.run();
  }

  private void tell() {
    head.show(list.listing(), nav.last(), list.isEmpty());
  }
}
