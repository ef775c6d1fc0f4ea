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
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
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
  private final UnpublishPanel panel;
  private final AnswerPane answer;

  public ItemPane(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.bar = new ActionBar(kit, actions);
    this.panel = new UnpublishPanel(kit, model.unpublish(), actions);
    this.answer = new AnswerPane(kit, model.answer(), actions);
    getStyleClass().add("item-pane");
    setMinWidth(0);
    model.itemProperty().subscribe(this::show);
    model.panelOpenProperty().subscribe(this::show);
    model.answer().openProperty().subscribe(this::show);
    show();
    model.panelOpenProperty().subscribe(open -> focus(open, () -> panel.focusFirstGround()));
    model.answer().openProperty().subscribe(open -> focus(open, () -> answer.focusText()));
  }

  /// Opens what the action bar has no room for.
  boolean openMore() {
    return bar.openMore();
  }

  /// What was opened gets the focus; a filled red button never does. A scroll pane takes its
  /// content in with its style, so that comes first.
  private void focus(boolean open, Runnable place) {
    if (open) {
      Fx.later(
          () -> {
            applyCss();
            place.run();
          });
    }
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
    if (model.panelOpenProperty().get()) {
      return under(card, panel);
    }
    return model.answer().openProperty().get() ? under(card, answer) : item(card);
  }

  private VBox item(ItemCard card) {
    var body =
        Boxes.column(
            "item-body",
            told(card),
            new ThreadBox(kit, card, actions),
            new FindingList(kit, card, actions));
    bar.show(card.actions());
    return Boxes.column("item", new ItemHeader(kit, card), Boxes.grow(scroll(body)), bar);
  }

  /// The text with a pane under it.
  private VBox under(ItemCard card, Node pane) {
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
    return Boxes.column("item", new ItemHeader(kit, card), above, Boxes.grow(pane));
  }

  /// What to know first, with the two answers where a person must say what happened.
  private VBox told(ItemCard card) {
    var box = Boxes.column("told");
    box.setId("item.told");
    var told = card.told();
    Boxes.shown(box, told != null);
    if (told == null) {
      return box;
    }
    box.getChildren()
        .add(new InlineMessage(told.tone(), told.happened(), told.kept(), told.todo()));
    if (told.settle()) {
      var yes =
          new KeyButton(kit, "item.was-done", kit.text(ItemText.WAS_DONE), "")
              .does(() -> actions.settle(true));
      var no =
          new KeyButton(kit, "item.was-not-done", kit.text(ItemText.WAS_NOT_DONE), "")
              .does(() -> actions.settle(false));
      box.getChildren().add(Boxes.row("undo-buttons", yes, no));
    }
    return box;
  }

  private static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
