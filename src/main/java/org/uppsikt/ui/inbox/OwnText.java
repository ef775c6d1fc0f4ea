package org.uppsikt.ui.inbox;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedText;

/// The item's own text: as it is, folded until asked for, or compared with the version before. Its
/// pictures stay blurred and grey until asked for.
final class OwnText extends VBox {

  private static final double WIDEST = 240;
  private static final double BLUR = 24;

  private final Kit kit;
  private final ItemModel model;
  private final String key;

  OwnText(Kit kit, ItemCard card, ItemModel model, ItemActions actions) {
    this(kit, card, model, actions, kit.text(InboxText.SPACE));
  }

  /// @param key shows what is hidden; empty where Space means something else, beside a pane in
  ///     which it chooses or writes
  OwnText(Kit kit, ItemCard card, ItemModel model, ItemActions actions, String key) {
    this.kit = kit;
    this.model = model;
    this.key = key;
    getStyleClass().add("own-text");
    boolean hide = hidden(model);
    boolean compares =
        model.comparingProperty().get() && model.extraProperty().get().versions().size() > 1;
    if (hide) {
      getChildren().add(folded(actions));
    } else if (compares) {
      getChildren().add(new ChangesBox(kit, model, actions));
    } else if (card.text().isBlank()) {
      getChildren().add(Boxes.label(kit.text(ItemText.TEXT_EMPTY), "muted"));
    } else {
      text(card);
    }
    var extra = model.extraProperty().get();
    if (!extra.pictures().isEmpty()) {
      getChildren().add(pictures(actions));
    }
  }

  /// Whether the text is folded now.
  static boolean hidden(ItemModel model) {
    return !model.extraProperty().get().foldedAs().isEmpty() && !model.revealedProperty().get();
  }

  /// Where only the beginning stands here, it is said what becomes of the rest.
  private void text(ItemCard card) {
    var text = new MarkedText(kit);
    text.setId("item.text");
    text.show(card.text(), card.marks());
    getChildren().add(text);
    if (!text.isWhole()) {
      int characters = card.text().codePointCount(0, card.text().length());
      String kept = kit.text(ItemText.TEXT_KEPT, kit.formats().count(characters));
      getChildren().add(Boxes.words(kept, "muted", "small-text"));
    }
    text.onRead(model.readingProperty()::set);
    Attached.to(text).on(model.readingProperty(), text::read);
  }

  private Node folded(ItemActions actions) {
    if (key.isEmpty()) {
      return Folded.own(kit, model.extraProperty().get().foldedAs(), actions::reveal);
    }
    var words = new Text(kit.text(InboxText.FOLDED, model.extraProperty().get().foldedAs()) + " ");
    words.getStyleClass().add("row-folded");
    var flow = new TextFlow(words, new KeyCap(key));
    flow.setId("item.folded");
    flow.getStyleClass().add("item-folded-line");
    flow.setOnMouseClicked(event -> actions.reveal());
    flow.setAccessibleText(words.getText() + key);
    return flow;
  }

  private VBox pictures(ItemActions actions) {
    boolean blurred = model.blurProperty().get() && !model.revealedProperty().get();
    var row = Boxes.wrapping("pictures");
    List<ItemModel.Picture> all = model.extraProperty().get().pictures();
    for (ItemModel.Picture picture : all) {
      double width = kit.theme().px(WIDEST);
      var view =
          new ImageView(
              new Image(new ByteArrayInputStream(picture.bytes()), width, width, true, true));
      if (blurred) {
        var grey = new ColorAdjust();
        grey.setSaturation(-1);
        grey.setInput(new GaussianBlur(BLUR));
        view.setEffect(grey);
      }
      view.setId("item.picture." + row.getChildren().size());
      view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
      view.setAccessibleText(
          kit.text(
              blurred ? ItemText.PICTURE_BLURRED : ItemText.PICTURE,
              row.getChildren().size() + 1,
              all.size(),
              key.isEmpty() ? kit.text(ItemText.REVEAL) : key));
      row.getChildren().add(view);
    }
    var box = Boxes.column("own-pictures", row);
    if (blurred) {
      box.getChildren()
          .add(
              new KeyButton(kit, "item.reveal", kit.text(ItemText.REVEAL), key)
                  .style("small")
                  .does(actions::reveal));
    }
    return box;
  }
}
