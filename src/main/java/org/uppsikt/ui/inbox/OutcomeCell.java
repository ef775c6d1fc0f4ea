package org.uppsikt.ui.inbox;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;

/// What came of one of many items: whether it was done, whose it is, and in words what happened.
final class OutcomeCell extends ListCell<MarkModel.Outcome> {

  @Override
  protected void updateItem(MarkModel.@Nullable Outcome outcome, boolean empty) {
    super.updateItem(outcome, empty);
    setText(null);
    if (empty || outcome == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String sender = SafeText.harmless(outcome.sender());
    var icon = new Icon(outcome.done() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE).small();
    var what = Boxes.label(outcome.words(), "small-text");
    var row = Boxes.row("outcome", icon, Boxes.label(sender, "strong", "small-text"), what);
    (outcome.done() ? Tone.OK : Tone.WARN).on(row);
    setGraphic(row);
    setPrefWidth(0);
    setAccessibleText(sender + ". " + outcome.words());
  }
}
