package org.uppsikt.ui.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps the rows of a list where they stand in the window while something opens or closes above
/// it, and while rows come and go; the chosen one stays whole in sight if it was in sight at all.
final class StillList {

  private final ListView<InboxRow> list;

  /// The rows as they were last drawn.
  private List<String> drawn = List.of();

  private @Nullable Place before;
  private boolean changed;
  private boolean jumped;

  /// Where rows stood.
  ///
  /// @param tops of each row on show
  /// @param top whether the first one was at the top
  /// @param height of the list
  private record Place(Map<String, Double> tops, boolean top, double height) {}

  StillList(ListView<InboxRow> list) {
    this.list = list;
  }

  /// Rows change, and are still drawn as they were.
  void changes() {
    hold();
    changed = true;
    list.requestLayout();
  }

  /// The list was told where to go: what stood where is nothing to keep.
  void jumped() {
    jumped = true;
  }

  /// Something is laid out anew. To be told before that.
  void hold() {
    if (before == null) {
      flow().ifPresent(flow -> before = place(flow));
    }
  }

  /// It is laid out.
  ///
  /// @param down so far the list itself moved down
  void settle(double down) {
    Place was = before;
    before = null;
    boolean kept = !jumped;
    boolean other = changed;
    jumped = false;
    changed = false;
    flow().ifPresent(flow -> settle(flow, was, kept, other, down));
    if (other) {
      drawn = list.getItems().stream().map(InboxRow::id).toList();
    }
  }

  private void settle(
      VirtualFlow<?> flow, @Nullable Place was, boolean kept, boolean other, double down) {
    int chosen = list.getSelectionModel().getSelectedIndex();
    boolean same = was != null && !other && down == 0 && was.height() == flow.getHeight();
    if (same && kept) {
      // Whoever reads in it goes where she likes.
      return;
    }
    if (was != null && kept) {
      // Whoever stands at the top sees what comes in there.
      double off = other && was.top() ? 0 : off(flow, was);
      // So much came before them that they are not what is looked at any more.
      off = off < flow.getHeight() ? off : 0;
      if (off + down != 0) {
        flow.scrollPixels(off + down);
      }
    }
    if (chosen >= 0 && (!kept || seen(flow, was, chosen))) {
      bring(flow, chosen);
    }
  }

  /// Whether the chosen row was on show, and was not moved far away by what came before it.
  private boolean seen(VirtualFlow<?> flow, @Nullable Place was, int chosen) {
    Double then = was == null ? null : was.tops().get(id(chosen));
    return then != null && Math.abs(top(flow, chosen) - then) < flow.getHeight();
  }

  /// How far a row that stays was moved by others: where some went the chosen one, else the first.
  private double off(VirtualFlow<?> flow, Place was) {
    var items = list.getItems();
    boolean grew = items.size() > drawn.size();
    int chosen = grew ? -1 : list.getSelectionModel().getSelectedIndex();
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .filter(i -> was.tops().containsKey(id(i)))
        .min((a, b) -> Boolean.compare(b == chosen, a == chosen))
        .map(i -> top(flow, i) - was.tops().getOrDefault(id(i), 0.0))
        .orElse(0.0);
  }

  private void bring(VirtualFlow<?> flow, int index) {
    double top = top(flow, index);
    double under = top + list.getFixedCellSize() - flow.getHeight();
    if (top < 0 || list.getFixedCellSize() > flow.getHeight()) {
      flow.scrollPixels(top);
    } else if (under > 0) {
      flow.scrollPixels(under);
    }
  }

  private double top(VirtualFlow<?> flow, int index) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    return first == null
        ? 0
        : first.getLayoutY() + (index - first.getIndex()) * list.getFixedCellSize();
  }

  private Place place(VirtualFlow<?> flow) {
    var tops = new HashMap<String, Double>();
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      return new Place(tops, true, flow.getHeight());
    }
    for (int i = first.getIndex(); i <= last.getIndex() && i < drawn.size(); i++) {
      tops.put(drawn.get(i), top(flow, i));
    }
    return new Place(tops, first.getIndex() == 0 && first.getLayoutY() >= 0, flow.getHeight());
  }

  private String id(int index) {
    return index < list.getItems().size() ? list.getItems().get(index).id() : "";
  }

  private Optional<VirtualFlow<?>> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }
}
