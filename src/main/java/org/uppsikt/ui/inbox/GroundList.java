package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Letters;
import org.uppsikt.ui.kit.Tone;

/// The grounds of the policy, on and off by digit; under them what is not a ground, on show without
/// scrolling; last the grounds without a digit.
final class GroundList extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final Kit kit;
  private final UnpublishModel model;
  private final PanelActions actions;
  private final VBox rows = Boxes.column("grounds");
  private final VBox more = Boxes.column("grounds");
  private final FlowPane instead = new FlowPane();
  private final InboxActions around;

  GroundList(Kit kit, InboxModel inbox, InboxActions around) {
    this.kit = kit;
    this.around = around;
    this.model = inbox.unpublish();
    this.actions = around.panel();
    getStyleClass().add("ground-list");
    var hint = Boxes.label(kit.text(UnpublishText.BY_DIGIT), "muted", "small-text");
    Letters.follow(hint, act -> Boxes.shown(hint, act));
    var title = Boxes.label(kit.text(UnpublishText.GROUND), "strong");
    var not = Boxes.label(kit.text(UnpublishText.NOT_GROUNDS), "strong");
    not.setMinWidth(USE_PREF_SIZE);
    var which = new Label();
    which.getStyleClass().add("muted");
    which.setWrapText(true);
    which.textProperty().bind(model.notGroundsProperty());
    instead.getStyleClass().add("instead-buttons");
    var below = Boxes.column("not-grounds", Boxes.row("not-grounds-line", not, which), instead);
    Attached.to(below).on(model.notGroundsProperty(), text -> Boxes.shown(below, !text.isEmpty()));
    Attached.to(this).on(inbox.itemProperty(), this::instead);
    var rest = Boxes.label(kit.text(UnpublishText.MORE_GROUNDS), "strong");
    rest.visibleProperty().bind(rest.managedProperty());
    rest.managedProperty().bind(Bindings.isNotEmpty(more.getChildren()));
    getChildren()
        .addAll(Boxes.row("ground-head", title, Boxes.space(), hint), rows, below, rest, more);
    show();
    Attached.to(this).onList(model.grounds(), this::show);
  }

  void focusFirst(UnderText under) {
    if (!rows.getChildren().isEmpty()) {
      rows.getChildren().getFirst().requestFocus();
      under.reveal(this, rows);
    }
  }

  /// What fits where it is no ground.
  private void instead(@Nullable ItemCard card) {
    instead.getChildren().clear();
    for (ItemAction action : ItemAction.values()) {
      if (card != null && ItemAction.INSTEAD.contains(action) && card.actions().contains(action)) {
        var id = "unpublish.instead." + action.name().toLowerCase(Locale.ROOT);
        instead
            .getChildren()
            .add(
                new KeyButton(kit, id, kit.text(action.word()), action.key())
                    .style("small", "flat", "quiet")
                    .does(
                        () -> {
                          around.closePanel();
                          around.act(action);
                        }));
      }
    }
  }

  /// Rows are kept while only their state changes, so that the focus stays where it is.
  private void show() {
    fill(rows, model.grounds().filtered(ground -> !ground.digit().isEmpty()));
    fill(more, model.grounds().filtered(ground -> ground.digit().isEmpty()));
  }

  private void fill(VBox box, List<UnpublishModel.Ground> grounds) {
    if (box.getChildren().size() != grounds.size()) {
      box.getChildren()
          .setAll(grounds.stream().map(ground -> new PickRow(AccessibleRole.CHECK_BOX)).toList());
    }
    for (int i = 0; i < grounds.size(); i++) {
      fill((PickRow) box.getChildren().get(i), grounds.get(i));
    }
  }

  private void fill(PickRow row, UnpublishModel.Ground ground) {
    var key = KeyCap.digit(ground.digit());
    var clause = Boxes.label(ground.clause(), "muted", "small-text");
    var check = new Icon(Feather.CHECK);
    Boxes.shown(check, ground.chosen());
    Tone.ACCENT.on(check);
    clause.setMinWidth(USE_PREF_SIZE);
    row.setId("unpublish.ground." + ground.id());
    row.show(Boxes.row("ground-line", key, PickRow.name(ground.name()), clause, check));
    row.setTooltip(new Tooltip(ground.name() + "\n" + ground.clause()));
    row.pseudoClassStateChanged(CHOSEN, ground.chosen());
    row.setOnAction(event -> actions.toggleGround(ground.id()));
    var word = ground.chosen() ? UnpublishText.GROUND_ON : UnpublishText.GROUND_OFF;
    row.setAccessibleText(kit.text(word, ground.name(), ground.clause()));
  }
}
