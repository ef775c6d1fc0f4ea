package org.uppsikt.ui.inbox;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;

/// What to know of the item first; where a person must say what happened, with the link to the
/// place and her answers. Nothing is opened because it stands here.
final class ToldBox extends VBox {

  /// The keys of the answers and of the link, the same in all languages.
  static final String DONE = "J";

  static final String NOT_DONE = "O";
  static final String OPEN = "L";
  static final String COPY = "C";
  static final String COPY_ANSWER = "F";

  private final Kit kit;
  private final InboxActions actions;

  ToldBox(Kit kit, ItemCard.@Nullable Told told, InboxActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("told");
    setId("item.told");
    Boxes.shown(this, told != null);
    if (told == null) {
      return;
    }
    getChildren().add(new InlineMessage(told.tone(), told.happened(), told.kept(), told.todo()));
    if (told.asks() != ItemCard.Asks.NOTHING) {
      if (!told.answer().isEmpty()) {
        getChildren().add(copyAnswer());
      }
      if (!told.link().isEmpty()) {
        getChildren().add(link(told.link()));
      }
      getChildren().add(answers(told.asks() == ItemCard.Asks.HELD));
    }
  }

  /// The whole address stands there: she sees where it leads before she goes.
  private VBox link(String address) {
    var words = Boxes.words(SafeText.harmless(address), "muted");
    words.setId("item.link");
    var open =
        new KeyButton(kit, "item.link-open", kit.text(ItemText.LINK_OPEN), OPEN)
            .icon(Feather.EXTERNAL_LINK)
            .style("small")
            .does(() -> actions.onItem().openLink());
    Boxes.shown(open, WebLink.is(address));
    var copy =
        new KeyButton(kit, "item.link-copy", kit.text(ItemText.LINK_COPY), COPY)
            .icon(Feather.COPY)
            .style("small")
            .does(() -> actions.onItem().copyLink());
    return Boxes.column("findings", words, Boxes.row("undo-buttons", open, copy));
  }

  /// What she is to place there leaves in one press, and as it is written down.
  private HBox copyAnswer() {
    return Boxes.row(
        "undo-buttons",
        new KeyButton(kit, "item.answer-copy", kit.text(ItemText.ANSWER_COPY), COPY_ANSWER)
            .icon(Feather.COPY)
            .style("small")
            .does(() -> actions.onItem().copyAnswer()));
  }

  private HBox answers(boolean held) {
    var yes =
        new KeyButton(kit, "item.was-done", kit.text(ItemText.WAS_DONE), DONE)
            .does(() -> actions.settle(true));
    var words = held ? ItemText.HELD_DROP : ItemText.WAS_NOT_DONE;
    var no =
        new KeyButton(kit, "item.was-not-done", kit.text(words), NOT_DONE)
            .does(() -> actions.settle(false));
    if (!held) {
      return Boxes.row("undo-buttons", yes, no);
    }
    var send =
        new KeyButton(kit, "item.send-held", kit.text(ItemText.HELD_SEND), "")
            .does(actions::sendHeld);
    return Boxes.row("undo-buttons", yes, send, no);
  }
}
