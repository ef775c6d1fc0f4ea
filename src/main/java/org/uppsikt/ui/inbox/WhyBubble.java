package org.uppsikt.ui.inbox;

import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ScrollEvent;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;

/// Why a row stands where it stands, beside that row: under it, or above it where there is no room.
/// It goes as soon as it could be taken for a word about another row.
final class WhyBubble extends Label {

  private static final double APART = 3;

  private final Kit kit;
  private final ListView<InboxRow> list;
  private final ObservableList<InboxRow> rows;
  private int at = -1;

  WhyBubble(Kit kit, ListView<InboxRow> list, ObservableList<InboxRow> rows) {
    this.kit = kit;
    this.list = list;
    this.rows = rows;
    setId("inbox.why");
    getStyleClass().add("why-bubble");
    setWrapText(true);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    list.getSelectionModel().selectedIndexProperty().subscribe(this::away);
    list.fixedCellSizeProperty().subscribe(this::away);
    list.visibleProperty().subscribe(this::away);
    list.widthProperty().subscribe(this::away);
    list.sceneProperty().subscribe(this::away);
    list.addEventFilter(ScrollEvent.ANY, event -> away());
    Attached.to(list).onList(rows, this::changed);
  }

  void show(int row, String why) {
    if (!RowsOnShow.wholly(list, row)) {
      list.scrollTo(Math.max(0, row - 1));
      list.layout();
    }
    at = row;
    setText(why);
    setVisible(true);
    applyCss();
    list.lookupAll(".inbox-row").stream()
        .filter(cell -> cell instanceof RowCell shown && shown.isVisible() && is(shown, row))
        .findFirst()
        .ifPresentOrElse(
            cell -> beside(list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()))),
            this::away);
  }

  private static boolean is(RowCell cell, int row) {
    return cell.getItem() != null && cell.getIndex() == row;
  }

  private void beside(Bounds row) {
    double apart = kit.theme().px(APART);
    double width = Math.max(0, row.getWidth() - 4 * apart);
    double height = prefHeight(width);
    boolean under = row.getMaxY() + apart + height <= list.getHeight();
    double y = under ? row.getMaxY() + apart : row.getMinY() - apart - height;
    resizeRelocate(2 * apart, y, width, height);
  }

  /// Takes it away.
  ///
  /// @return whether it was on show
  boolean away() {
    boolean were = isVisible() && getScene() != null;
    at = -1;
    setVisible(false);
    return were;
  }

  private void changed() {
    if (at >= rows.size() || at >= 0 && !rows.get(at).why().equals(getText())) {
      away();
    }
  }
}
