package org.uppsikt.ui.employee;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.people.PersonId;
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
  private final PersonId me;

  EmployeeCell(Kit kit, PersonId me) {
    this.kit = kit;
    this.me = me;
    setPrefWidth(0);
  }

  static EmployeeText word(Employees.Line line, PersonId me) {
    if (line.offer().isPresent()) {
      return line.offer().get().to().equals(me) ? EmployeeText.CHIP_TO_ME : EmployeeText.CHIP_AWAY;
    }
    return line.next()
        .map(kind -> EmployeeText.valueOf("NEXT_" + kind.name()))
        .orElse(EmployeeText.ENDED);
  }

  static Tone tone(Employees.Line line, PersonId me) {
    if (line.waitsFor(me)) {
      return Tone.ACCENT;
    }
    return line.next().isPresent() ? Tone.MUTED : Tone.OK;
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
    var word = kit.text(word(line, me));
    var title = kit.text(EmployeeText.CELL, line.channel());
    var when = kit.formats().dayAndTime(line.openedAt());
    var icon = new Icon(line.next().isPresent() ? Feather.USER : Feather.CHECK);
    tone(line, me).on(icon);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(title, "medium-weight"),
            Boxes.label(when, "muted", "small-text"));
    setGraphic(Boxes.row("cell-row", icon, Boxes.grow(words), new Chip(word, tone(line, me))));
    setAccessibleText(String.join(", ", word, title, when));
  }
}
