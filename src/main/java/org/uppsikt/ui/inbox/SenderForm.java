package org.uppsikt.ui.inbox;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;

/// Where the channel withholds the sender: what the page shows, or that it shows nothing (SME-40).
final class SenderForm extends VBox {

  private final Kit kit;

  SenderForm(Kit kit, UnpublishModel model, PanelActions actions) {
    this.kit = kit;
    getStyleClass().add("evidence-part");
    var ask = Boxes.label(kit.text(UnpublishText.SENDER_ASK), "strong");
    ask.setWrapText(true);
    ask.setMinHeight(USE_PREF_SIZE);
    var use =
        new KeyButton(kit, "unpublish.sender.use", kit.text(UnpublishText.SENDER_USE), "")
            .style("small")
            .does(() -> actions.stateSender(false));
    var none =
        new KeyButton(kit, "unpublish.sender.none", kit.text(UnpublishText.SENDER_NONE), "")
            .style("small")
            .does(() -> actions.stateSender(true));
    getChildren()
        .addAll(
            ask,
            field("name", UnpublishText.SENDER_FIELD_NAME, model.senderNameProperty()),
            field("profile", UnpublishText.SENDER_FIELD_PROFILE, model.senderProfileProperty()),
            Boxes.row("undo-buttons", use, none));
    Attached.to(this).on(model.senderAskedProperty(), asked -> Boxes.shown(this, asked));
  }

  private TextField field(String id, UnpublishText prompt, StringProperty value) {
    var field = new TextField();
    field.setId("unpublish.sender." + id);
    field.setPromptText(kit.text(prompt));
    Spoken.named(field, kit.text(prompt));
    field.textProperty().bindBidirectional(value);
    return field;
  }
}
