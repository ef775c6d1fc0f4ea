package org.uppsikt.ui.diary;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.DiaryText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.diary.DiaryLine;

/// An entry in the list: number, what it concerns, day and from whom.
final class DiaryCell extends ListCell<DiaryLine> {

  private final Kit kit;

  DiaryCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable DiaryLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var icon =
        new Icon(
            switch (line.direction()) {
              case IN -> Feather.ARROW_DOWN_LEFT;
              case OUT -> Feather.ARROW_UP_RIGHT;
              case INTERNAL -> Feather.FILE_TEXT;
            });
    String day = kit.formats().dayAndYear(line.cameOn());
    String from =
        line.masked() ? kit.text(DiaryText.NOT_SHOWN) : SafeText.harmless(line.correspondent());
    String concerning =
        line.concerning().isEmpty()
            ? kit.text(DiaryText.NOT_SHOWN)
            : SafeText.harmless(line.concerning());
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(concerning, "medium-weight"),
            Boxes.label(kit.text(DiaryText.CELL, line.number(), day, from), "muted", "small-text"));
    var row = Boxes.row("cell-row", icon, Boxes.grow(words));
    if (line.secret() || line.restricted()) {
      var word = line.restricted() ? DiaryText.RESTRICTED : DiaryText.SECRET;
      row.getChildren().add(new Chip(kit.text(word), Tone.WARN));
    }
    setGraphic(row);
    setAccessibleText(String.join(", ", line.number(), concerning, day, from));
  }
}
