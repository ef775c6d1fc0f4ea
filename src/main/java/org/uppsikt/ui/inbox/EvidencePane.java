package org.uppsikt.ui.inbox;

import java.io.ByteArrayInputStream;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EvidenceText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The parts of the evidence with their hashes; verify again, take the sheet or everything out.
final class EvidencePane extends VBox {

  private static final double INSET = 24;
  private static final String PICTURE = "picture";

  private final Kit kit;
  private final ItemActions actions;
  private final VBox head = Boxes.column("findings");
  private final VBox told = Boxes.column("told-here");
  private final VBox parts = Boxes.column("card");

  EvidencePane(Kit kit, ItemModel model, ItemActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("item-body");
    setId("item.evidence");
    getChildren().addAll(head, buttons(), told, parts);
    Attached.to(this)
        .on(model.evidenceProperty(), this::show)
        .on(model.pictureProperty(), this::show);
  }

  /// The buttons stay the same nodes, so that the keyboard stays on the one that was pressed.
  private void show(ItemModel.@Nullable EvidenceLook look) {
    getChildren().forEach(part -> Boxes.shown(part, look != null));
    Boxes.shown(head, true);
    head.getChildren().clear();
    told.getChildren().clear();
    parts.getChildren().clear();
    if (look == null) {
      head.getChildren().add(Boxes.words(kit.text(EvidenceText.NONE), "muted"));
      return;
    }
    head.getChildren()
        .addAll(Boxes.words(look.title(), "strong"), Boxes.words(look.journal(), "muted"));
    if (!look.told().isEmpty()) {
      told.getChildren().add(new InlineMessage(look.tone(), look.told(), "", ""));
    }
    Boxes.shown(told, !look.told().isEmpty());
    for (var part : look.parts()) {
      var hash = Boxes.label(part.hash(), "muted", "small-text");
      hash.setMinWidth(0);
      parts
          .getChildren()
          .add(
              Boxes.column(
                  "finding",
                  Boxes.row(
                      "finding-foot",
                      Boxes.label(part.name(), "strong"),
                      Boxes.space(),
                      Boxes.whole(part.size(), "muted")),
                  hash));
    }
  }

  /// Right under the button that asks for it, above the hashes.
  private void show(byte @Nullable [] png) {
    getChildren().removeIf(part -> PICTURE.equals(part.getUserData()));
    if (png != null) {
      getChildren().add(getChildren().indexOf(parts), picture(png));
    }
  }

  /// As wide as the pane, with the words that tell who drew it.
  private VBox picture(byte[] png) {
    var view = new ImageView(new Image(new ByteArrayInputStream(png)));
    view.setId("evidence.picture");
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.fitWidthProperty().bind(widthProperty().subtract(2 * kit.theme().px(INSET)));
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(kit.text(EvidenceText.PICTURE_DRAWN));
    var whole =
        Boxes.column(
            "evidence-picture",
            Boxes.words(kit.text(EvidenceText.PICTURE_DRAWN), "muted", "small-text"),
            view);
    whole.setUserData(PICTURE);
    return whole;
  }

  private FlowPane buttons() {
    var verify =
        new KeyButton(kit, "evidence.verify", kit.text(EvidenceText.VERIFY), "")
            .icon(Feather.CHECK_CIRCLE)
            .does(actions::verifyEvidence);
    var picture =
        new KeyButton(kit, "evidence.show", kit.text(EvidenceText.PICTURE), "")
            .icon(Feather.IMAGE)
            .does(actions::showPicture);
    var sheet =
        new KeyButton(kit, "evidence.sheet", kit.text(EvidenceText.SHEET), "")
            .icon(Feather.FILE_TEXT)
            .does(actions::showSheet);
    var export =
        new KeyButton(kit, "evidence.export", kit.text(EvidenceText.EXPORT), "")
            .icon(Feather.FOLDER)
            .does(actions::exportEvidence);
    var buttons = new FlowPane(verify, picture, sheet, export);
    buttons.getStyleClass().add("pane-buttons");
    return buttons;
  }
}
