package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;

/// The post the item answers, the comments above it, and the item's own text in a card of its
/// severity.
final class ThreadBox extends VBox {

  private static final double LOW = 720;

  /// Here the item's own text comes first.
  private static final double LOWEST = 440;

  /// Of a name so much is shown at least, in widths of its text.
  private static final double NAME = 14;

  private static final int LINES = 2;

  private final VBox around = Boxes.column("thread");
  private final ItemCard.Around thread;
  private final Kit kit;
  private final ItemModel model;
  private final InboxActions actions;

  ThreadBox(Kit kit, ItemCard card, ItemModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("thread");
    this.thread = card.around();
    for (int i = 0; i < thread.above().size(); i++) {
      left(i);
      HBox row = voice(thread.above().get(i), i == 0 ? thread.count() : "", true);
      row.setId("item.voice." + i);
      around.getChildren().add(row);
    }
    left(thread.above().size());
    Boxes.shown(around, !thread.above().isEmpty());
    var after = Boxes.column("thread");
    for (int i = 0; i < thread.later().size(); i++) {
      var voice = thread.later().get(i);
      after.getChildren().add(voice(voice, "", i + 1 < thread.later().size()));
    }
    left(after, thread.laterLeft(), "item.thread-left.later");
    Boxes.shown(after, !after.getChildren().isEmpty());
    getChildren().addAll(around, own(card));
    model.extraProperty().get().given().forEach(given -> getChildren().add(given(given)));
    getChildren().add(after);
    if (!thread.whole() && !thread.above().isEmpty() && !thread.count().isEmpty()) {
      HBox one = one(thread.above().getFirst(), thread.count());
      getChildren().addFirst(one);
      Attached.to(this)
          .on(sceneProperty().flatMap(Scene::heightProperty), height -> fit(one))
          .on(kit.theme().percentProperty(), percent -> fit(one));
    }
  }

  /// Comments that are left out are told of where they would stand.
  private void left(int at) {
    String words = thread.left().getOrDefault(at, "");
    left(around, words, "item.thread-left." + at);
  }

  private static void left(VBox place, String words, String id) {
    if (!words.isEmpty()) {
      var told = Boxes.words(words, "muted", "small-text", "thread-left");
      told.setId(id);
      place.getChildren().add(told);
    }
  }

  /// In a low window the post is one line, and the comments above the item wait behind T.
  private void fit(HBox one) {
    boolean low = getScene() != null && getScene().getHeight() < kit.theme().px(LOW);
    Boxes.shown(one, low);
    Boxes.shown(around, !low);
    if (getScene() != null && getScene().getHeight() < kit.theme().px(LOWEST)) {
      one.toFront();
    } else {
      one.toBack();
    }
  }

  private HBox one(ItemCard.Voice voice, String more) {
    MarkedFlow name = name(voice.name());
    name.setId("item.thread-line.name");
    var words = new Folded(kit, voice.foldedAs(), () -> text(voice, 1));
    var row =
        Boxes.row("voice-line", name, Boxes.grow(words), Boxes.whole(more, "muted"), whole("one"));
    row.setId("item.thread-line");
    Boxes.shown(row, false);
    return row;
  }

  private KeyButton whole(String where) {
    var words = thread.whole() ? ItemText.FOLD_THREAD : ItemText.SHOW_THREAD;
    return new KeyButton(kit, "item.thread." + where, kit.text(words), "T")
        .style("flat", "quiet", "tiny")
        .does(actions::showThread);
  }

  private HBox voice(ItemCard.Voice voice, String more, boolean goesOn) {
    var who = voice.organisation() ? Avatar.Who.ORGANISATION : Avatar.Who.OTHER;
    var place = new Folded(kit, voice.foldedAs(), () -> text(voice, thread.whole() ? 0 : LINES));
    var words = Boxes.column("voice-words", line(voice.name(), voice.when()), place);
    if (!more.isEmpty()) {
      var count = Boxes.label(more, "muted", "small-text");
      words.getChildren().add(Boxes.row("thread-more", count, whole("all")));
    }
    StackPane spine = spine(new Avatar(voice.name(), who));
    if (goesOn) {
      spine.getChildren().addFirst(onwards());
    }
    return Boxes.row("voice", spine, Boxes.grow(words));
  }

  /// The office's own answer, marked as hers by her name and picture.
  private HBox given(ItemModel.Given given) {
    var box = new GivenBox(kit, given);
    return Boxes.row(
        "voice", spine(new Avatar(given.name(), Avatar.Who.ORGANISATION)), Boxes.grow(box));
  }

  /// Two lines tell what it is about; with the whole thread on show it is there to be read.
  private MarkedFlow text(ItemCard.Voice voice, int lines) {
    var text = new MarkedFlow(kit, lines);
    text.show(voice.text(), List.of());
    return text;
  }

  private HBox own(ItemCard card) {
    var head = line(card.sender(), card.when());
    if (model.extraProperty().get().versions().size() > 1) {
      var words = model.comparingProperty().get() ? ItemText.COMPARE_END : ItemText.COMPARE;
      var compare =
          new KeyButton(kit, "item.compare", kit.text(words), "")
              .style("flat", "link", "tiny")
              .does(actions.onItem()::compare);
      head.getChildren().addAll(Boxes.space(), compare);
    }
    var box = Boxes.column("text-card", head, new OwnText(kit, card, model, actions.onItem()));
    box.setId("item.card");
    card.severity().tone().on(box);
    StackPane spine = spine(new Avatar(card.sender(), Avatar.Who.OTHER));
    if (!thread.later().isEmpty()) {
      spine.getChildren().addFirst(onwards());
    }
    return Boxes.row("voice", spine, Boxes.grow(box));
  }

  private HBox line(String name, String when) {
    MarkedFlow sender = name(name);
    // Beside a button there may be room for the name alone: the time takes a second line.
    var time = Boxes.words(when, "muted");
    time.setMinWidth(0);
    return Boxes.row("voice-line", sender, time);
  }

  private MarkedFlow name(String of) {
    var name = new MarkedFlow(kit, 1).atLeast(NAME);
    name.getStyleClass().add("strong");
    name.show(of, List.of());
    return name;
  }

  /// Leads from one voice to the next, behind the pictures of both.
  private static Region onwards() {
    var line = new Region();
    line.getStyleClass().add("spine-line");
    return line;
  }

  private static StackPane spine(Node avatar) {
    var spine = new StackPane(avatar);
    spine.getStyleClass().add("spine");
    return spine;
  }
}
