package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
    ObjectProperty<InboxModel.@Nullable Undo> offered = model.undoProperty();
    ReadOnlyBooleanProperty stays = model.departures().roomKeptProperty();
    Attached.to(this)
        .onAny(
            List.of(offered, model.undoSecondsProperty()),
            () -> title.setText(words(kit, offered.get(), model, title.getText())))
        .onAny(
            List.of(offered, stays),
            () -> {
              InboxModel.Undo offer = offered.get();
              if (offer != null) {
                detail.setText(offer.detail());
                Boxes.shown(now, offer.canHurry());
              }
              // What stands there meanwhile names something that is not taken back first.
              setMouseTransparent(offer == null);
              Boxes.shown(this, offer != null || stays.get());
            });
  }

  /// What stood there stays for as long as nothing is offered.
  private static String words(
      Kit kit, InboxModel.@Nullable Undo offer, InboxModel model, String before) {
    return offer == null ? before : kit.text(offer.title(), left(model));
  }

  private static int left(InboxModel model) {
    return (int) Math.ceil(Math.max(0, model.undoSecondsProperty().get()));
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
