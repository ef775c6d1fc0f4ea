package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.UnpublishModel.Saving;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.Waiting;

/// The two buttons: save the evidence, then unpublish. The second is not available before the first
/// has succeeded, and the reason stands with them in words. Who wants nothing but the evidence
/// takes the third.
final class UnpublishBar extends VBox {

  private final Kit kit;
  private final UnpublishModel model;
  private final PanelActions actions;
  private final HBox saving = Boxes.row("unpublish-saving");

  UnpublishBar(Kit kit, UnpublishModel model, PanelActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("action-bar", "unpublish-bar", "unpublish-choice");
    var reason = Boxes.label("", "muted");
    reason.setId("unpublish.reason");
    reason.textProperty().bind(model.reasonProperty());
    reason.setMinWidth(USE_PREF_SIZE);
    var unpublish =
        new KeyButton(kit, "unpublish.do", kit.text(UnpublishText.UNPUBLISH), "Ctrl+Enter")
            .icon(Feather.EYE_OFF)
            .style("danger")
            .does(actions::unpublish);
    unpublish
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.readyProperty().get() || model.savingProperty().get() != Saving.SAVED,
                model.readyProperty(),
                model.savingProperty()));
    Attached.to(reason).on(model.reasonProperty(), words -> Boxes.shown(reason, !words.isEmpty()));
    var only =
        new KeyButton(kit, "unpublish.save-only", kit.text(UnpublishText.SAVE_ONLY), "")
            .style("flat", "quiet")
            .does(actions::saveOnly);
    only.disableProperty().bind(model.savingProperty().map(saved -> saved == Saving.RUNNING));
    // Both go above the two, where all do not stand side by side.
    var first = Boxes.column("unpublish-first", reason, only);
    var buttons = new FlowPane(first, Boxes.row("unpublish-saving", saving, unpublish));
    buttons.getStyleClass().addAll("pane-buttons", "unpublish-buttons");
    getChildren().add(buttons);
    Attached.to(this).onAny(List.of(model.savingProperty(), model.savedAtProperty()), this::show);
  }

  private void show() {
    saving.getChildren().clear();
    switch (model.savingProperty().get()) {
      case READY -> saving.getChildren().add(save(UnpublishText.SAVE));
      case FAILED -> saving.getChildren().add(save(UnpublishText.TRY_AGAIN));
      case RUNNING -> saving.getChildren().addAll(running(), cancel());
      case SAVED -> saving.getChildren().add(saved());
    }
  }

  private KeyButton save(UnpublishText word) {
    return new KeyButton(kit, "unpublish.save", kit.text(word), "Ctrl+S")
        .style("accent")
        .does(actions::saveEvidence);
  }

  private Label running() {
    var ring = Waiting.ring(kit, kit.text(UnpublishText.SAVING), "button-ring");
    return new Label(kit.text(UnpublishText.SAVING), ring);
  }

  private KeyButton cancel() {
    return new KeyButton(kit, "unpublish.cancel", kit.text(KitText.CANCEL), "")
        .does(actions::cancelSaving);
  }

  /// A fact, not a button.
  private Label saved() {
    var words = kit.text(UnpublishText.SAVED_AT, model.savedAtProperty().get());
    var label = new Label(words, new Icon(Feather.CHECK));
    label.setId("unpublish.saved");
    label.getStyleClass().add("saved-fact");
    label.setMinWidth(USE_PREF_SIZE);
    Tone.OK.on(label);
    return label;
  }
}
