package org.uppsikt.ui.employee;

import java.util.Optional;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.EmployeeStep;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Employees;

/// A case in the list: its next step, channel and time; never whom it is about.
final class EmployeeCell extends ListCell<Employees.Line> {

  private final Kit kit;

  EmployeeCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  static EmployeeText word(Optional<EmployeeStep.Kind> next) {
    return next.map(kind -> EmployeeText.valueOf("NEXT_" + kind.name())).orElse(EmployeeText.ENDED);
  }

  static Tone tone(Optional<EmployeeStep.Kind> next) {
    return next.isPresent() ? Tone.ACCENT : Tone.OK;
  }

  @Override
  protected void updateItem(Employees.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var word = kit.text(word(line.next()));
    var title = kit.text(EmployeeText.CELL, line.channel());
    var when = kit.formats().dayAndTime(line.openedAt());
    var icon = new Icon(line.next().isPresent() ? Feather.USER : Feather.CHECK);
    tone(line.next()).on(icon);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(title, "medium-weight"),
            Boxes.label(when, "muted", "small-text"));
    setGraphic(Boxes.row("cell-row", icon, Boxes.grow(words), new Chip(word, tone(line.next()))));
    setAccessibleText(String.join(", ", word, title, when));
  }
}
