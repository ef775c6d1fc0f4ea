package org.uppsikt.ui.policy;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PolicyText;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// A clause in the list: where it stands, what it is called, whether it has drifted, and how many
/// decisions rest on it.
final class ClauseCell extends ListCell<ClauseRow> {

  private static final int SHORT = 8;

  private final Kit kit;
  private final PolicyWords words;

  ClauseCell(Kit kit, PolicyWords words) {
    this.kit = kit;
    this.words = words;
    getStyleClass().add("clause-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ClauseRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var title = Boxes.label(words.title(row));
    title.setMinWidth(0);
    if (!row.ground().isEmpty()) {
      title.getStyleClass().add("medium-weight");
    }
    var line = Boxes.row("cell-row", Boxes.grow(words(row, title)));
    if (!row.drift().isEmpty()) {
      var drifted = new Icon(Feather.ALERT_CIRCLE);
      Tone.WARN.on(drifted);
      line.getChildren().add(drifted);
    }
    if (row.decisions() > 0) {
      line.getChildren().add(Boxes.whole(kit.formats().count(row.decisions()), "muted"));
    }
    setGraphic(line);
    setAccessibleText(spoken(row));
  }

  /// A short section stands before the title, a long one above it.
  private Node words(ClauseRow row, Label title) {
    String section = Sections.in(kit.texts(), row.clause().section());
    return section.length() > SHORT
        ? Boxes.column("cell-words", Boxes.label(section, "muted", "small-text"), title)
        : Boxes.row("cell-row", Boxes.label(section, "muted", "clause-section"), title);
  }

  private String spoken(ClauseRow row) {
    String said = Sections.in(kit.texts(), row.clause().section()) + ", " + words.title(row);
    return row.drift().isEmpty() ? said : said + ", " + kit.text(PolicyText.DRIFTED);
  }
}
