package org.uppsikt.ui.registry;

import javafx.scene.layout.VBox;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Says above the list that replies came which the program could not read, and what to do; nothing
/// while there are none.
final class UnreadBox extends VBox {

  UnreadBox(Kit kit, RegistryModel model, RegistryActions actions) {
    getStyleClass().add("form");
    setId("registry.unread");
    Attached.to(this)
        .on(
            model.unreadProperty(),
            unread -> {
              getChildren().clear();
              if (unread.messages() > 0) {
                var looked =
                    new KeyButton(
                            kit,
                            "registry.looked",
                            kit.text(RegistrarText.LOOKED, unread.messages()),
                            "")
                        .does(() -> actions.looked(unread));
                getChildren()
                    .addAll(
                        new InlineMessage(
                            Tone.WARN,
                            kit.text(RegistrarText.UNREAD, unread.messages()),
                            "",
                            kit.text(RegistrarText.UNREAD_DO, unread.messages())),
                        RegistryDetail.buttons(looked));
              }
              Boxes.shown(this, unread.messages() > 0);
            });
  }
}
