package org.uppsikt.ui.inbox;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// Lays out the rows of the list. The platform's own styles each row anew, with all that is in it,
/// whenever anything about the list changes; here only what was drawn anew is: of all that a
/// decision asks of the window that was the greatest part.
final class RowFlow extends VirtualFlow<ListCell<InboxRow>> {

  /// The look of a list with such a flow.
  static final class Skin extends ListViewSkin<InboxRow> {

    Skin(ListView<InboxRow> list) {
      super(list);
    }

    @Override
    protected VirtualFlow<ListCell<InboxRow>> createVirtualFlow() {
      return new RowFlow();
    }
  }

  @Override
  protected void setCellIndex(ListCell<InboxRow> cell, int index) {
    if (!(cell instanceof RowCell row)) {
      super.setCellIndex(cell, index);
      return;
    }
    // What was drawn before the window is laid out was styled with the rest of it.
    row.placed(index);
    row.updateIndex(index);
    if (row.isUnstyled()) {
      row.applyCss();
    }
  }
}
