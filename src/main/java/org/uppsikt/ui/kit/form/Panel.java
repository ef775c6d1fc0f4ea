package org.uppsikt.ui.kit.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;

/// A question with a title, something to fill in, and its buttons; shown in an [Overlay].
public final class Panel extends VBox {

  private final FlowPane buttons = new FlowPane();

  /// @param id id of the panel; its parts begin with it
  public Panel(String id, String title, Node... content) {
    setId(id);
    getStyleClass().add("panel");
    buttons.getStyleClass().add("panel-buttons");
    getChildren().add(Boxes.words(title, "pane-title"));
    getChildren().addAll(content);
    getChildren().add(buttons);
  }

  /// The main thing comes first; Enter does it from any field.
  public Panel main(KeyButton button) {
    MainButton.of(this, button);
    return button(button);
  }

  /// Says why the main button is off while something is missing. Its line stays, so that nothing
  /// moves under the person's hands once it is all there.
  public Panel needs(Kit kit, ObservableBooleanValue ready) {
    var why = Boxes.words(kit.text(KitText.FILL_IN), "muted", "small-text");
    // Bound, which holds what it is bound to: a binding that is only listened to is collected.
    why.visibleProperty().bind(Bindings.not(ready));
    getChildren().add(why);
    return this;
  }

  public Panel button(KeyButton button) {
    buttons.getChildren().add(button);
    return this;
  }

  /// The way back, which Esc takes as well.
  public Panel cancel(Kit kit, Overlay overlay) {
    var cancel =
        new KeyButton(kit, getId() + ".cancel", kit.text(KitText.CANCEL), "Esc")
            .does(overlay::close);
    cancel.disableProperty().bind(overlay.heldProperty());
    return button(cancel);
  }
}
