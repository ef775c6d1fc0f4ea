package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.Tone;

/// The right pane: the open item with its findings and actions, or the unpublish panel under its
/// text.
public final class ItemPane extends StackPane {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final ActionBar bar;

  public ItemPane(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.bar = new ActionBar(kit, actions);
    getStyleClass().add("item-pane");
    setMinWidth(0);
    model.itemProperty().subscribe(this::show);
    model.panelOpenProperty().subscribe(this::show);
    show();
  }

  /// Opens what the action bar has no room for.
  boolean openMore() {
    return bar.openMore();
  }

  private void show() {
    var card = model.itemProperty().get();
    getChildren().setAll(node(card));
  }

  private Node node(@Nullable ItemCard card) {
    if (card == null) {
      return new EmptyState(
          Feather.MESSAGE_CIRCLE,
          Tone.PLAIN,
          kit.text(ItemText.EMPTY_TITLE),
          kit.text(ItemText.EMPTY_TEXT));
    }
    return model.panelOpenProperty().get() ? unpublish(card) : item(card);
  }

  private VBox item(ItemCard card) {
    var body =
        Boxes.column(
            "item-body",
            new ThreadBox(kit, card, actions),
            new FindingList(kit, card, actions));
    bar.show(card.actions());
    return Boxes.column(
        "item", new ItemHeader(kit, card), Boxes.grow(scroll(body)), bar);
  }

  private VBox unpublish(ItemCard card) {
    var text = new MarkedText(kit);
    text.setId("item.text");
    text.show(card.text(), card.marks());
    var sender = new MarkedFlow(kit, 1);
    sender.getStyleClass().add("strong");
    sender.show(card.sender(), List.of());
    var line = Boxes.row("voice-line", sender, Boxes.label(card.when(), "muted"));
    var voice =
        Boxes.row(
            "voice",
            new Avatar(card.sender(), Avatar.Who.OTHER),
            Boxes.grow(Boxes.column("voice-words", line, text)));
    var above = scroll(Boxes.column("item-short", voice));
    above.getStyleClass().add("item-short-scroll");
    return Boxes.column(
        "item",
        new ItemHeader(kit, card),
        above,
        Boxes.grow(new UnpublishPanel(kit, model.unpublish(), actions)));
  }

  private static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
