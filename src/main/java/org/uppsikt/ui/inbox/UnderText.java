package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.Scroll;

/// The text of the open item with a pane under it, and its buttons below, always on show. Where the
/// window is too low for both, what is above the buttons scrolls. It stays where it was scrolled to
/// while the item is read again.
final class UnderText extends VBox {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final VBox text = Boxes.column("item-text");
  private final Scroll all;
  private String shown = "";

  /// @param fits whether the pane scrolls by itself once the room is used up; else all of it
  ///     scrolls together
  UnderText(
      Kit kit, InboxModel model, InboxActions actions, Region pane, Node buttons, boolean fits) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.all = new Scroll(Boxes.column("item", text, fits ? Boxes.grow(pane) : pane));
    getStyleClass().add("item-under");
    all.setFitToHeight(fits);
    getChildren().addAll(Boxes.grow(all), buttons);
  }

  void show(ItemCard card) {
    text.getChildren().setAll(new ItemHeader(kit, card), above(card));
    if (!card.id().equals(shown)) {
      shown = card.id();
      all.rewind();
    }
  }

  /// Brings a part of the pane on show: as much of it as there is room for, its beginning first.
  void reveal(Node from, Node to) {
    all.reveal(from, to);
  }

  private Scroll above(ItemCard card) {
    var words = new OwnText(kit, card, model.onItem(), actions.onItem(), "");
    var sender = new MarkedFlow(kit, 1);
    sender.getStyleClass().add("strong");
    sender.show(card.sender(), List.of());
    var line = Boxes.row("voice-line", sender, Boxes.label(card.when(), "muted"));
    var voice =
        Boxes.row(
            "voice",
            new Avatar(card.sender(), Avatar.Who.OTHER),
            Boxes.grow(Boxes.column("voice-words", line, words)));
    var above = new Scroll(Boxes.column("item-short", voice));
    above.getStyleClass().add("item-short-scroll");
    return above;
  }
}
