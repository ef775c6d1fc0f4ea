package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cells of the list. Each keeps its row when rows come and go before it: the platform leaves
/// it
/// at its place in the list instead, where every row below has to be drawn anew in another cell.
final class RowCells {

  private final List<RowCell> cells = new ArrayList<>();

  RowCell add(RowCell cell) {
    cells.add(cell);
    return cell;
  }

  /// To be told before a cell hears that the rows have changed.
  void follow(List<InboxRow> rows) {
    cells.forEach(cell -> follow(cell, rows));
  }

  private static void follow(RowCell cell, List<InboxRow> rows) {
    InboxRow row = cell.getItem();
    if (row == null || shows(rows, cell.getIndex(), row)) {
      return;
    }
    int now =
        IntStream.range(0, rows.size()).filter(i -> shows(rows, i, row)).findFirst().orElse(-1);
    cell.updateIndex(now);
  }

  private static boolean shows(List<InboxRow> rows, int index, @Nullable InboxRow row) {
    return row != null
        && index >= 0
        && index < rows.size()
        && rows.get(index).id().equals(row.id());
  }
}
