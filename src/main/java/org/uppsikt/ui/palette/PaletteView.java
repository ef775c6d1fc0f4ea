package org.uppsikt.ui.palette;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;

/// The field, what fits below it, and at the foot the keys or why nothing was done. The keyboard
/// stays in the field: the arrows move the list.
final class PaletteView extends VBox {

  private static final double ROW = 36;
  private static final int ROWS = 11;
  private final Kit kit;
  private final PaletteModel model;
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final Runnable run;

  PaletteView(Kit kit, PaletteModel model, Consumer<String> typed, Runnable run) {
    this.kit = kit;
    this.model = model;
    this.run = run;
    setId("palette");
    getStyleClass().add("palette");
    setMaxHeight(USE_PREF_SIZE);
    setUpField(typed);
    setUpList();
    getChildren()
        .addAll(
            Boxes.row("palette-line", new Icon(Feather.SEARCH), Boxes.grow(field)),
            list,
            nothing(),
            foot());
  }

  Node field() {
    return field;
  }

  private void setUpField(Consumer<String> typed) {
    field.setId("palette.field");
    field.setPromptText(kit.text(PaletteText.PROMPT));
    Spoken.named(field, kit.text(PaletteText.PROMPT));
    field.textProperty().subscribe((before, now) -> typed.accept(now));
    field.setOnAction(event -> run.run());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  private void setUpList() {
    list.setId("palette.list");
    list.setItems(model.rows());
    list.setFocusTraversable(false);
    list.setAccessibleText(kit.text(PaletteText.FOUND));
    list.fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.rint(kit.theme().px(ROW)), kit.theme().percentProperty()));
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.rint(kit.theme().px(ROW)) * Math.clamp(model.rows().size(), 1, ROWS) + 2,
                model.rows(),
                kit.theme().percentProperty()));
    list.setCellFactory(view -> new PaletteCell(kit));
    list.setOnMouseClicked(
        event -> {
          model.selectedProperty().set(list.getSelectionModel().getSelectedIndex());
          run.run();
        });
    Attached.to(this).on(model.selectedProperty(), at -> select(at.intValue()));
    Attached.to(this).onList(model.rows(), () -> select(model.selectedProperty().get()));
  }

  private void select(int at) {
    if (at < 0 || at >= model.rows().size()) {
      return;
    }
    list.getSelectionModel().select(at);
    list.scrollTo(Math.max(0, at - ROWS / 2));
    Command row = model.rows().get(at);
    // The keyboard is in the field: a screen reader hears there what the list stands on.
    field.setAccessibleHelp(PaletteCell.spoken(kit, row));
  }

  private void move(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> ROWS - 1;
          case PAGE_UP -> 1 - ROWS;
          default -> 0;
        };
    if (step != 0 && !model.rows().isEmpty()) {
      int size = model.rows().size();
      int to = model.selectedProperty().get() + step;
      boolean single = Math.abs(step) == 1;
      model.toldProperty().set("");
      model.selectedProperty().set(single ? Math.floorMod(to, size) : Math.clamp(to, 0, size - 1));
      event.consume();
    }
  }

  private Label nothing() {
    var words = Boxes.words(kit.text(PaletteText.NOTHING), "muted", "palette-nothing");
    words.setId("palette.nothing");
    Attached.to(this)
        .onList(
            model.rows(),
            () -> {
              Boxes.shown(words, model.rows().isEmpty());
              Boxes.shown(list, !model.rows().isEmpty());
            });
    return words;
  }

  private HBox foot() {
    var told = Boxes.words("", "palette-told");
    told.setId("palette.told");
    var searching = kit.text(PaletteText.SEARCHING);
    told.textProperty()
        .bind(
            Bindings.when(model.toldProperty().isNotEmpty())
                .then(model.toldProperty())
                .otherwise(Bindings.when(model.searchingProperty()).then(searching).otherwise("")));
    return Boxes.row(
        "palette-foot",
        Boxes.grow(told),
        new KeyCap("↑ ↓"),
        Boxes.whole(kit.text(PaletteText.MOVE), "muted", "small-text"),
        new KeyCap("Enter"),
        Boxes.whole(kit.text(PaletteText.DO), "muted", "small-text"),
        new KeyCap("Esc"),
        Boxes.whole(kit.text(PaletteText.CLOSE), "muted", "small-text"));
  }
}
