package org.uppsikt.ui.inbox;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Which rows of a list stand in its window: a list that shows a row already does not jump to it.
final class RowsOnShow {

  private RowsOnShow() {}

  /// Whether there is a row on either side of it on show.
  static boolean wholly(ListView<?> list, int index) {
    if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return false;
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first != null && last != null && index > first.getIndex() && index < last.getIndex();
  }

  /// By the row and not by its place: while rows come and go, a cell follows its row before the
  /// list has moved what it calls selected.
  static boolean isSelected(ListView<InboxRow> list, InboxRow row) {
    @Nullable InboxRow chosen = list.getSelectionModel().getSelectedItem();
    return chosen != null && chosen.id().equals(row.id());
  }
}
