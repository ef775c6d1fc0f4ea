package org.uppsikt.ui.palette;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.SafeText;

/// A command: its icon, its name, what it is or why it cannot be done, its key.
final class PaletteCell extends ListCell<Command> {

  private final Kit kit;
  private final Icon icon = new Icon(Feather.CHEVRON_RIGHT);
  private final MarkedFlow title;
  private final Label beside = Boxes.whole("", "muted", "small-text");
  private final HBox keys = Boxes.row("palette-keys");
  private final HBox row;

  PaletteCell(Kit kit) {
    this.kit = kit;
    getStyleClass().add("palette-row");
    title = new MarkedFlow(kit, 1);
    row = Boxes.row("palette-cell", icon, Boxes.grow(title), beside, keys);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    if (empty || command == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    setId("palette.row." + command.id());
    icon.show(command.icon());
    title.show(command.title(), List.of());
    beside.setText(beside(kit, command));
    keys.getChildren().clear();
    if (!command.keys().isEmpty()) {
      keys.getChildren().add(new KeyCap(command.keys()));
    }
    row.getStyleClass().remove("palette-off");
    if (!command.possible()) {
      row.getStyleClass().add("palette-off");
    }
    setGraphic(row);
    setAccessibleText(spoken(kit, command));
  }

  static String spoken(Kit kit, Command command) {
    String keys = command.keys().isEmpty() ? "" : ", " + command.keys();
    return SafeText.harmless(command.title()) + ", " + beside(kit, command) + keys;
  }

  private static String beside(Kit kit, Command command) {
    if (!command.possible()) {
      return command.why();
    }
    return command.detail().isEmpty()
        ? kit.text(PaletteText.valueOf(command.kind().name()))
        : command.detail();
  }
}
