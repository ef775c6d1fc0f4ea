package org.uppsikt.ui.inbox;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cells of the list. Each keeps its row when rows come and go before it: the platform leaves
/// it where it was instead, and every row below has to be drawn anew in another cell.
final class RowCells {

  /// A row that moves further is no longer on show, and a cell that followed it there would stand
  /// for somebody who came to the end of the list.
  private static final int FAR = 24;

  /// A screen reader has cells of its own made for rows that are not on show, which the list soon
  /// lets go of.
  private final Set<RowCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

  RowCell add(RowCell cell) {
    cells.add(cell);
    return cell;
  }

  /// To be told before a cell hears that the rows have changed.
  void follow(List<InboxRow> rows) {
    List.copyOf(cells).forEach(cell -> follow(cell, rows));
  }

  private static void follow(RowCell cell, List<InboxRow> rows) {
    InboxRow row = cell.getItem();
    if (row == null || cell.getParent() == null || shows(rows, cell.getIndex(), row)) {
      return;
    }
    int was = cell.place();
    int now =
        IntStream.rangeClosed(was - FAR, was + FAR)
            .filter(i -> shows(rows, i, row))
            .findFirst()
            .orElse(-1);
    cell.updateIndex(now);
  }

  private static boolean shows(List<InboxRow> rows, int index, @Nullable InboxRow row) {
    return row != null
        && index >= 0
        && index < rows.size()
        && rows.get(index).id().equals(row.id());
  }
}
