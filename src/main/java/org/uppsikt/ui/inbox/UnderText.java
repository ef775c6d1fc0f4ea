package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
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
  private boolean low;

  /// @param fits whether the pane scrolls by itself once the room is used up; else all of it
  ///     scrolls together
  UnderText(
      Kit kit, InboxModel model, InboxActions actions, Region pane, Node buttons, boolean fits) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.all = new Scroll(Boxes.column("item", text, fits ? Boxes.grow(pane) : pane));
    getStyleClass().add("item-under");
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
    all.setFitToHeight(fits);
    getChildren().addAll(Boxes.grow(all), buttons);
  }

  void show(ItemCard card, boolean nowLow) {
    low = nowLow;
    text.getChildren().setAll(new ItemHeader(kit, card, low).brief(), above(card));
    if (!card.id().equals(shown)) {
      shown = card.id();
      all.rewind();
    }
  }

  /// In a low window what has the keyboard may lie under the edge, such as the text that is
  /// written.
  private void follow(@Nullable Node owner) {
    if (low && owner != null && within(owner)) {
      all.reveal(owner, owner);
    }
  }

  private boolean within(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .anyMatch(all.getContent()::equals);
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
