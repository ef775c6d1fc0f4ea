package org.uppsikt.ui.inbox;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// The grounds of the policy, on and off by digit; under them what is not a ground.
final class GroundList extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final Kit kit;
  private final UnpublishModel model;
  private final PanelActions actions;
  private final VBox rows = Boxes.column("grounds");

  GroundList(Kit kit, UnpublishModel model, PanelActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("ground-list");
    var hint = Boxes.label(kit.text(UnpublishText.BY_DIGIT), "muted", "small-text");
    var title = Boxes.label(kit.text(UnpublishText.GROUND), "strong");
    var not = Boxes.label(kit.text(UnpublishText.NOT_GROUNDS), "strong");
    not.setMinWidth(USE_PREF_SIZE);
    var which = new Label();
    which.getStyleClass().add("muted");
    which.setWrapText(true);
    which.textProperty().bind(model.notGroundsProperty());
    var below = Boxes.row("not-grounds", not, which);
    model.notGroundsProperty().subscribe(text -> Boxes.shown(below, !text.isEmpty()));
    getChildren().addAll(Boxes.row("ground-head", title, Boxes.space(), hint), rows, below);
    ListChangeListener<UnpublishModel.Ground> listener = change -> show();
    model.grounds().addListener(listener);
    show();
  }

  void focusFirst() {
    if (!rows.getChildren().isEmpty()) {
      rows.getChildren().getFirst().requestFocus();
    }
  }

  /// Rows are kept while only their state changes, so that the focus stays where it is.
  private void show() {
    var grounds = model.grounds();
    if (rows.getChildren().size() != grounds.size()) {
      rows.getChildren().setAll(grounds.stream().map(ground -> row()).toList());
    }
    for (int i = 0; i < grounds.size(); i++) {
      fill((Button) rows.getChildren().get(i), grounds.get(i));
    }
  }

  private Button row() {
    var row = new Button();
    row.getStyleClass().add("ground");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleRole(AccessibleRole.CHECK_BOX);
    return row;
  }

  private void fill(Button row, UnpublishModel.Ground ground) {
    var key = KeyCap.digit(ground.digit());
    var clause = Boxes.label(ground.clause(), "muted", "small-text");
    var check = new Icon(Feather.CHECK);
    check.setVisible(ground.chosen());
    Tone.ACCENT.on(check);
    // Where both do not fit it is the provision that is cut: the name says what it is about.
    var name = Boxes.label(ground.name(), "ground-name");
    name.setMinWidth(USE_PREF_SIZE);
    var line = Boxes.row("ground-line", key, Boxes.grow(name), clause, check);
    line.prefWidthProperty().bind(row.widthProperty().subtract(kit.theme().px(16)));
    row.setId("unpublish.ground." + ground.id());
    row.setGraphic(line);
    row.setTooltip(new Tooltip(ground.name() + "\n" + ground.clause()));
    row.pseudoClassStateChanged(CHOSEN, ground.chosen());
    row.setOnAction(event -> actions.toggleGround(ground.id()));
    var word = ground.chosen() ? UnpublishText.GROUND_ON : UnpublishText.GROUND_OFF;
    row.setAccessibleText(kit.text(word, ground.name(), ground.clause()));
  }
}
