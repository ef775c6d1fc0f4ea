package org.uppsikt.ui.inbox;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;

/// What came of one of many items: whether it was done, whose it is, and in words what happened,
/// all of it on show however long it is. Pressed twice, it opens the item.
final class OutcomeCell extends ListCell<MarkModel.Outcome> {

  /// Beside the words: the bar that scrolls, and the edges of the cell.
  private static final double BESIDE = 40;

  OutcomeCell(Consumer<MarkModel.Outcome> open) {
    setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && getItem() != null) {
            open.accept(getItem());
          }
        });
  }

  /// As high as its words need in the width of the list; a cell by itself asks for one line.
  @Override
  protected double computePrefHeight(double width) {
    Node row = getGraphic();
    return row == null
        ? super.computePrefHeight(width)
        : snappedTopInset() + row.prefHeight(room()) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node row = getGraphic();
    if (row != null) {
      row.resizeRelocate(snappedLeftInset(), snappedTopInset(), room(), row.prefHeight(room()));
    }
  }

  private double room() {
    return Math.max(0, getListView().getWidth() - BESIDE);
  }

  @Override
  protected void updateItem(MarkModel.@Nullable Outcome outcome, boolean empty) {
    MarkModel.Outcome before = getItem();
    super.updateItem(outcome, empty);
    if (outcome != null && outcome.equals(before) && getGraphic() != null) {
      return;
    }
    setText(null);
    if (empty || outcome == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String sender = SafeText.harmless(outcome.sender());
    var icon = new Icon(outcome.done() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE).small();
    var who = Boxes.words(sender, "strong", "small-text");
    var what = Boxes.words(outcome.words(), "small-text");
    var row = Boxes.row("outcome", icon, Boxes.grow(Boxes.column("outcome-words", who, what)));
    (outcome.done() ? Tone.OK : Tone.WARN).on(row);
    setGraphic(row);
    setPrefWidth(0);
    setAccessibleText(sender + ". " + outcome.words());
  }
}
