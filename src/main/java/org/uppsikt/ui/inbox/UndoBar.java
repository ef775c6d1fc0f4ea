package org.uppsikt.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Ring;

/// Ten seconds to take something back, under the list.
final class UndoBar extends VBox {

  private static final double WINDOW = 10;

  UndoBar(Kit kit, InboxModel model, InboxActions actions) {
    getStyleClass().add("undo-bar");
    setId("inbox.undo-bar");
    var ring = new Ring(kit, WINDOW);
    ring.secondsLeftProperty().bind(model.undoSecondsProperty());
    var title = Boxes.label("", "strong");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kit.text(title(model), whole(model.undoSecondsProperty().get())),
                model.undoProperty(),
                model.undoSecondsProperty()));
    var detail = Boxes.label("", "muted", "small-text");
    var words = new Words(title, detail);
    var undo =
        new KeyButton(kit, "inbox.undo", kit.text(InboxText.UNDO), "Ctrl+Z")
            .icon(Feather.ROTATE_CCW)
            .style("small")
            .does(actions.bar()::undoOffered);
    var now =
        new KeyButton(kit, "inbox.do-now", kit.text(InboxText.DO_NOW), "")
            .style("small")
            .does(actions::doNow);
    getChildren().addAll(Boxes.row("undo-line", ring, words), Boxes.row("undo-buttons", undo, now));
    Attached.to(this)
        .on(
            model.undoProperty(),
            offer -> {
              detail.setText(offer == null ? "" : offer.detail());
              Boxes.shown(now, offer != null && offer.canHurry());
              Boxes.shown(this, offer != null);
            });
  }

  private static InboxText title(InboxModel model) {
    var offer = model.undoProperty().get();
    return offer == null ? InboxText.UNPUBLISHING_IN : offer.title();
  }

  private static int whole(double left) {
    return (int) Math.ceil(Math.max(0, left));
  }

  /// What happens and when, as one text for a screen reader: it hears it when it asks, not with
  /// every second.
  private static final class Words extends VBox {

    private final Label title;
    private final Label detail;

    Words(Label title, Label detail) {
      super(title, detail);
      this.title = title;
      this.detail = detail;
      setId("inbox.undo-bar.words");
      getStyleClass().add("undo-words");
      setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute what, Object... about) {
      return switch (what) {
        case TEXT -> title.getText() + ". " + detail.getText();
        case CHILDREN -> FXCollections.emptyObservableList();
        default -> super.queryAccessibleAttribute(what, about);
      };
    }
  }
}
