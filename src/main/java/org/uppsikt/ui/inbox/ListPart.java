package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Reading;

/// The list: read page by page in the background, kept in place while it is read. What is new waits
/// until the person lets it in; what was decided stays, greyed, until the selection moves on.
final class ListPart {

  static final int PAGE = 200;

  private final Bench bench;
  private final Consumer<Optional<ItemId>> onSelect;
  private final RowSync rows;
  private final Map<ItemId, InboxRow.State> decided = new HashMap<>();
  private final Subscription selection;
  private List<Reading.Line> lines = new ArrayList<>();
  private Map<ChannelId, Channel> channels = Map.of();
  private Folder folder = Folder.INBOX;
  private @Nullable ChannelId only;
  private @Nullable ItemId selected;
  private Reading.Place end = Reading.Place.START;
  private Instant since = Instant.EPOCH;
  private Map<ItemId, InboxRow.Holder> holders = Map.of();
  private boolean more;
  private boolean loading;
  private int hidden;
  private long asked;

  ListPart(Bench bench, Consumer<Optional<ItemId>> onSelect) {
    this.bench = bench;
    this.onSelect = onSelect;
    this.rows = new RowSync(bench.model());
    this.selection = bench.model().selectedProperty().subscribe(index -> select(index.intValue()));
  }

  void close() {
    selection.unsubscribe();
  }

  Folder folder() {
    return folder;
  }

  /// How many loaded items a channel filter hides.
  int hidden() {
    return hidden;
  }

  boolean filtered() {
    return only != null;
  }

  void channels(List<Channel> known) {
    channels = known.stream().collect(Collectors.toMap(Channel::id, channel -> channel));
  }

  /// Shows a folder from its top.
  ///
  /// @param newOnly the one channel to show, null for all
  /// @param keep the item to stay on, null for the first
  void show(Folder newFolder, @Nullable ChannelId newOnly, @Nullable ItemId keep, Runnable then) {
    folder = newFolder;
    only = newOnly;
    decided.clear();
    read(
        Reading.Place.START,
        PAGE,
        page -> {
          since = bench.now();
          lines = new ArrayList<>();
          selected = keep;
          bench.model().newItemsProperty().set("");
          take(page, PAGE);
          settle(keep == null ? 0 : Math.max(0, indexOf(keep)));
          then.run();
        });
  }

  /// The next page, when the end comes near.
  void more() {
    if (more && !loading) {
      read(
          end,
          PAGE,
          page -> {
            take(page, PAGE);
            rows.show(made());
          });
    }
  }

  /// Reads again what is shown, in place. New items wait, unless they are let in.
  void refresh(boolean letIn, Runnable then) {
    if (loading) {
      return;
    }
    int limit = PAGE * (2 + lines.size() / PAGE);
    read(
        Reading.Place.START,
        limit,
        page -> {
          merge(page, limit, letIn);
          then.run();
        });
  }

  /// The item got a decision: it is greyed, and the next row gets the selection.
  /// Takes the words of an item that was restricted just now out of the list.
  void silence(ItemId item) {
    lines.replaceAll(line -> line.item().equals(item) ? line.silent() : line);
    rows.show(made());
  }

  void decided(ItemId item, InboxRow.State state) {
    decided.put(item, state);
    int at = indexOf(item);
    rows.show(made());
    int next = at + 1 < lines.size() ? at + 1 : at - 1;
    if (at >= 0 && next >= 0) {
      settle(next);
    }
  }

  /// The decision was taken back.
  void undone(ItemId item, Runnable then) {
    decided.remove(item);
    selected = item;
    refresh(true, then);
  }

  private void read(Reading.Place after, int limit, Consumer<List<Reading.Line>> then) {
    long mine = ++asked;
    loading = true;
    Folder wanted = folder;
    bench
        .tasks()
        .run(
            () -> {
              List<Reading.Line> page = bench.desk().reading().page(wanted, after, limit);
              return Map.entry(page, new Holders(bench).of(page));
            })
        .onSuccess(
            read -> {
              if (mine == asked) {
                loading = false;
                holders = read.getValue();
                then.accept(read.getKey());
              }
            })
        .onFailure(
            cause -> {
              loading = false;
              bench.note(
                  Tone.DANGER,
                  bench.kit().text(RefusalText.TITLE),
                  bench.kit().text(RefusalText.STORE));
            })
        .start();
  }

  private void take(List<Reading.Line> page, int limit) {
    page.stream().filter(this::fits).forEach(lines::add);
    hidden = lines.size() == page.size() ? 0 : (int) page.stream().filter(l -> !fits(l)).count();
    more = page.size() == limit;
    if (!page.isEmpty()) {
      end = page.getLast().place();
    }
  }

  private boolean fits(Reading.Line line) {
    return only == null || line.channel().equals(only);
  }

  private void merge(List<Reading.Line> page, int limit, boolean letIn) {
    var now = new LinkedHashMap<ItemId, Reading.Line>();
    page.stream().filter(this::fits).forEach(line -> now.put(line.item(), line));
    boolean complete = page.size() < limit;
    var kept = new ArrayList<Reading.Line>();
    for (Reading.Line line : lines) {
      Reading.Line fresh = now.remove(line.item());
      boolean beyond = !complete && after(line.place(), page.getLast().place());
      if (fresh != null) {
        kept.add(fresh);
      } else if (beyond || line.item().equals(selected) || decided.containsKey(line.item())) {
        kept.add(line);
      }
    }
    List<Reading.Line> arrived =
        now.values().stream().filter(line -> !more || !after(line.place(), end)).toList();
    boolean enter = letIn || folder != Folder.INBOX || lines.isEmpty();
    lines = kept;
    if (enter) {
      insert(arrived);
      since = bench.now();
    }
    bench.model().newItemsProperty().set(enter ? "" : waiting(arrived.size()));
    int at = selected == null ? -1 : indexOf(selected);
    rows.show(made());
    settle(at >= 0 ? at : Math.min(0, lines.size() - 1));
  }

  /// Each at its place; what stands there already keeps its order.
  private void insert(List<Reading.Line> arrived) {
    for (Reading.Line line : arrived) {
      int at = 0;
      while (at < lines.size() && !after(lines.get(at).place(), line.place())) {
        at++;
      }
      lines.add(at, line);
    }
  }

  private static boolean after(Reading.Place one, Reading.Place other) {
    return one.urgency() > other.urgency()
        || one.urgency() == other.urgency() && one.item() > other.item();
  }

  private String waiting(int count) {
    var kit = bench.kit();
    return count == 0
        ? ""
        : kit.text(InboxText.NEW_ITEMS, count, kit.formats().near(since, bench.now()));
  }

  private List<InboxRow> made() {
    boolean fold = bench.model().onItem().foldProperty().get();
    var maker =
        new RowMaker(bench.kit(), bench.wording(), channels, bench.now())
            .folding(fold)
            .with(holders);
    return lines.stream().map(line -> maker.row(line, decided.get(line.item()))).toList();
  }

  private int indexOf(ItemId item) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).item().equals(item)) {
        return i;
      }
    }
    return -1;
  }

  /// Shows the rows with the selection on that index.
  private void settle(int index) {
    int last = Math.min(index, lines.size() - 1);
    rows.show(made());
    rows.select(last);
    selected(last < 0 ? null : lines.get(last).item());
  }

  private void select(int index) {
    if (rows.busy()) {
      return;
    }
    ItemId now = index >= 0 && index < lines.size() ? lines.get(index).item() : null;
    if (now != null && !now.equals(selected)) {
      selected(now);
      Fx.later(this::clear);
    }
  }

  private void selected(@Nullable ItemId item) {
    selected = item;
    onSelect.accept(Optional.ofNullable(item));
  }

  /// The selection moved on: what was decided goes.
  private void clear() {
    boolean any =
        lines.removeIf(line -> decided.containsKey(line.item()) && !line.item().equals(selected));
    decided.keySet().removeIf(item -> !item.equals(selected));
    if (any) {
      settle(selected == null ? -1 : indexOf(selected));
    }
  }
}
