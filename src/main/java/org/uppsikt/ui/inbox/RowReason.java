package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;

/// Why the chosen row stands where it does, under the list: whoever walks by keyboard points at
/// nothing. One line, which neither grows nor goes while rows change; W tells the whole of it
/// beside
/// the row.
final class RowReason extends Label {

  private final InboxModel model;
  private boolean low;

  RowReason(InboxModel model) {
    this.model = model;
    setId("inbox.reason");
    getStyleClass().addAll("muted", "small-text", "row-reason");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setTooltip(new Tooltip());
    Attached.to(this)
        .onAny(List.of(model.selectedProperty()), this::tell)
        .onList(model.rows(), this::tell);
  }

  /// Whether there is too little height for anything but rows.
  void low(boolean now) {
    low = now;
    tell();
  }

  private void tell() {
    int at = model.selectedProperty().get();
    boolean row = at >= 0 && at < model.rows().size();
    if (row) {
      setText(model.rows().get(at).why());
      getTooltip().setText(getText());
    }
    Boxes.shown(this, !low && !model.rows().isEmpty());
  }
}
