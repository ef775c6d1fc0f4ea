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
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The parts of the evidence with their hashes; verify again, take the sheet or everything out.
final class EvidencePane extends VBox {

  private static final double INSET = 24;

  private final Kit kit;
  private final ItemActions actions;

  /// The same ones whatever is shown around them: they keep the keyboard.
  private final FlowPane buttons;

  private final VBox head = new VBox();
  private final VBox told = new VBox();
  private final VBox drawn = new VBox();

  EvidencePane(Kit kit, ItemModel model, ItemActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("item-body");
    setId("item.evidence");
    buttons = buttons();
    getChildren().addAll(head, told, buttons, drawn);
    model.evidenceProperty().subscribe(look -> show(look, model.pictureProperty().get()));
    model.pictureProperty().subscribe(png -> show(model.evidenceProperty().get(), png));
  }

  private void show(ItemModel.@Nullable EvidenceLook look, byte @Nullable [] picture) {
    drawn.getChildren().clear();
    told.getChildren().clear();
    Boxes.shown(buttons, look != null);
    if (look == null) {
      head.getChildren().setAll(Boxes.words(kit.text(EvidenceText.NONE), "muted"));
    } else {
      head.getChildren().setAll(facts(look));
      if (!look.told().isEmpty()) {
        told.getChildren().add(new InlineMessage(look.tone(), look.told(), "", ""));
      }
      if (picture != null) {
        drawn.getChildren().add(picture(picture));
      }
    }
    Boxes.shown(told, !told.getChildren().isEmpty());
    Boxes.shown(drawn, !drawn.getChildren().isEmpty());
  }

  private VBox facts(ItemModel.EvidenceLook look) {
    var list = Boxes.column("card");
    for (var part : look.parts()) {
      var hash = Boxes.label(part.hash(), "muted", "small-text");
      hash.setMinWidth(0);
      list.getChildren()
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
    return Boxes.column(
        "findings",
        Boxes.words(look.title(), "strong"),
        Boxes.words(look.journal(), "muted"),
        list);
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
    return Boxes.column(
        "evidence-picture",
        Boxes.words(kit.text(EvidenceText.PICTURE_DRAWN), "muted", "small-text"),
        view);
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
