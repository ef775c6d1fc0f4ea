package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.NoCopyText;
import org.uppsikt.ui.inbox.NoCopyModel.Mode;
import org.uppsikt.ui.inbox.NoCopyModel.Step;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// One button a step, at another place each, and none of them with a key: two deliberate acts.
final class NoCopyBar extends HBox {

  private final Kit kit;
  private final NoCopyModel model;
  private final PanelActions actions;
  private final HBox buttons = Boxes.row("unpublish-saving");

  NoCopyBar(Kit kit, NoCopyModel model, PanelActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("action-bar", "unpublish-bar");
    var reason = Boxes.label("", "muted");
    reason.setId("nocopy.reason");
    reason.textProperty().bind(model.reasonProperty());
    reason.setWrapText(true);
    getChildren().addAll(Boxes.grow(reason), buttons);
    Attached.to(this)
        .onAny(
            List.of(model.stepProperty(), model.modeProperty(), model.closesOffProperty()),
            this::show);
  }

  private void show() {
    buttons.getChildren().clear();
    boolean ads = model.modeProperty().get() == Mode.ADVERTISING;
    if (model.stepProperty().get() == Step.FIRST) {
      var next = button("nocopy.next", ads ? NoCopyText.AD_NEXT : NoCopyText.NEXT);
      next.style("accent").does(() -> actions.noCopy().next());
      next.disableProperty().bind(model.readyProperty().not());
      buttons.getChildren().add(next);
      if (ads) {
        buttons.getChildren().addFirst(back());
      }
      return;
    }
    boolean closes = model.closesOffProperty().get();
    var does = ads ? NoCopyText.AD_HIDE : closes ? NoCopyText.MESSAGE_TITLE : NoCopyText.HIDE;
    var hide = button("nocopy.hide", does);
    hide.icon(closes ? Feather.LOCK : Feather.EYE_OFF)
        .style("danger")
        .does(() -> actions.noCopy().hide());
    hide.disableProperty().bind(model.readyProperty().not());
    buttons.getChildren().addAll(hide, back());
  }

  private KeyButton back() {
    return button("nocopy.back", NoCopyText.BACK).does(() -> actions.noCopy().back());
  }

  private KeyButton button(String id, NoCopyText words) {
    return new KeyButton(kit, id, kit.text(words), "");
  }
}
