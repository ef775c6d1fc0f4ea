package org.uppsikt.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.FocusBefore;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;

/// Lies over a window and lists every key, with the switch that turns single letters and digits
/// off.
public final class KeysOverlay extends StackPane {

  private final Node base;
  private final StackPane scrim = new StackPane();
  private final KeyButton close;
  private FocusBefore before = FocusBefore.nowhere();

  /// @param singles whether single letters and digits act, one setting for the whole console
  public KeysOverlay(Kit kit, Node base, List<KeyLine.Group> groups, BooleanProperty singles) {
    this.base = base;
    this.close = new KeyButton(kit, "keys.close", kit.text(KitText.CLOSE), "Esc");
    close.style("flat").does(this::hide);
    scrim.getStyleClass().add("scrim");
    base.getStyleClass().add("beneath");
    scrim.getChildren().add(panel(kit, groups, singles));
    scrim.setOnMouseClicked(event -> closeIf(scrim.equals(event.getTarget())));
    new Keys().on("Esc", this::hide).install(scrim);
    getChildren().addAll(base, scrim);
    Boxes.shown(scrim, false);
  }

  /// Opens the list, or closes it and gives the focus back.
  public void toggle() {
    if (scrim.isVisible()) {
      hide();
      return;
    }
    before = FocusBefore.in(this);
    base.setDisable(true);
    Boxes.shown(scrim, true);
    close.requestFocus();
  }

  public boolean open() {
    return scrim.isVisible();
  }

  private void closeIf(boolean outside) {
    if (outside) {
      hide();
    }
  }

  private void hide() {
    Boxes.shown(scrim, false);
    base.setDisable(false);
    before.giveBack(base);
  }

  private VBox panel(Kit kit, List<KeyLine.Group> groups, BooleanProperty singles) {
    var title = Boxes.label(kit.text(KeysText.TITLE), "page-title");
    HBox head = Boxes.row("keys-head", title, Boxes.space(), close);
    var columns = new FlowPane();
    columns.getStyleClass().add("keys-columns");
    groups.forEach(group -> columns.getChildren().add(group(group)));
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    var use = new CheckBox(kit.text(KeysText.SINGLES));
    use.setId("keys.singles");
    use.selectedProperty().bindBidirectional(singles);
    var note = Boxes.words("", "muted");
    note.setId("keys.note");
    note.textProperty()
        .bind(use.selectedProperty().map(on -> kit.text(on ? KeysText.NOTE : KeysText.NOTE_OFF)));
    var panel = Boxes.column("keys-panel", head, Boxes.grow(scroll), note, use);
    panel.setId("keys.panel");
    return panel;
  }

  private static VBox group(KeyLine.Group group) {
    var grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    int line = 0;
    for (var key : group.lines()) {
      grid.add(KeyCap.listed(key.keys()), 0, line);
      grid.add(Boxes.label(key.text()), 1, line);
      line++;
    }
    return Boxes.column("keys-group", Boxes.label(group.title(), "section"), grid);
  }
}
