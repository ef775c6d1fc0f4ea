package org.uppsikt.ui.task;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Police;

/// A task in the list: how it stands, channel and time; never a word of the item.
final class TaskCell extends ListCell<Police.Line> {

  private final Kit kit;

  TaskCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  static TaskText word(PoliceTask.State state) {
    return switch (state) {
      case OPEN -> TaskText.STATE_OPEN;
      case REPORTED -> TaskText.STATE_REPORTED;
      case NOT_REPORTED -> TaskText.STATE_NOT_REPORTED;
      case WITHDRAWN -> TaskText.STATE_WITHDRAWN;
    };
  }

  static Tone tone(PoliceTask.State state) {
    return switch (state) {
      case OPEN -> Tone.DANGER;
      case REPORTED -> Tone.OK;
      case NOT_REPORTED, WITHDRAWN -> Tone.PLAIN;
    };
  }

  @Override
  protected void updateItem(Police.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var state = line.task().state();
    var word = kit.text(word(state));
    var when = kit.formats().dayAndTime(line.task().openedAt());
    var icon = new Icon(state == PoliceTask.State.OPEN ? Feather.ALERT_OCTAGON : Feather.CHECK);
    tone(state).on(icon);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(kit.text(TaskText.CELL, line.channel()), "medium-weight"),
            Boxes.label(when, "muted", "small-text"));
    setGraphic(Boxes.row("cell-row", icon, Boxes.grow(words), new Chip(word, tone(state))));
    setAccessibleText(String.join(", ", word, line.channel(), when));
  }
}
