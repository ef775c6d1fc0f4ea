package org.uppsikt.ui.registry;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KeptText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Restricted;

/// A protected item in the list: why, from where, since when and under which number; nothing of
/// what it holds.
final class KeptCell extends ListCell<Restricted.Line> {

  private final Kit kit;

  KeptCell(Kit kit) {
    this.kit = kit;
    setPrefWidth(0);
  }

  static String title(Kit kit, Restricted.Line line) {
    if (line.as() == Restricted.As.UNREAD) {
      return kit.text(KeptText.UNREAD);
    }
    if (line.secret()) {
      return kit.text(KeptText.SECRET);
    }
    return kit.text(
        line.kind().map(kind -> KeptText.valueOf(kind.name())).orElse(KeptText.ORDERED));
  }

  /// Where nothing more is to be done there is no number to wait for.
  static String number(Kit kit, Restricted.Line line) {
    return line.number()
        .map(number -> kit.text(KeptText.NUMBERED, SafeText.harmless(number)))
        .orElseGet(() -> line.waits() ? kit.text(KeptText.WAITS) : "");
  }

  @Override
  protected void updateItem(Restricted.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String title = title(kit, line);
    String since = kit.formats().dayAndTime(line.since());
    String about = kit.text(KeptText.CELL, SafeText.harmless(line.channel()), since);
    String number = number(kit, line);
    var words =
        Boxes.column(
            "cell-words",
            Boxes.label(title, "medium-weight"),
            Boxes.label(about, "muted", "small-text"));
    if (!number.isEmpty()) {
      words.getChildren().add(Boxes.label(number, "muted", "small-text"));
    }
    setGraphic(Boxes.row("cell-row", new Icon(Feather.LOCK), Boxes.grow(words)));
    setAccessibleText(String.join(", ", title, about, number));
  }
}
