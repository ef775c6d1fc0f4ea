package org.uppsikt.ui.inbox;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Where an answer is written: the text, to whom, and how long it is.
final class AnswerPane extends VBox {

  private final Kit kit;
  private final AnswerModel model;
  private final InboxActions actions;
  private final TextArea text = new TextArea();

  AnswerPane(Kit kit, AnswerModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("unpublish");
    setId("answer.pane");
    text.setId("answer.text");
    text.setWrapText(true);
    text.setAccessibleText(kit.text(AnswerText.FIELD));
    text.setPromptText(kit.text(AnswerText.FIELD));
    text.textProperty().bindBidirectional(model.textProperty());
    var body = Boxes.column("answer-body", to(), Boxes.grow(text));
    getChildren().addAll(head(), fault(), Boxes.grow(body), bar());
  }

  /// Where the focus goes when the pane opens.
  void focusText() {
    text.requestFocus();
  }

  private HBox head() {
    var title = Boxes.label(kit.text(ItemText.ANSWER), "pane-title");
    var close =
        new KeyButton(kit, "answer.close", kit.text(KitText.CLOSE), "Esc")
            .style("flat", "quiet")
            .does(actions::closeAnswer);
    return Boxes.row("unpublish-head", title, Boxes.space(), close);
  }

  private HBox to() {
    var group = new ToggleGroup();
    var openly = choice("answer.openly", AnswerText.OPENLY, group);
    var privately = choice("answer.privately", AnswerText.PRIVATELY, group);
    openly.disableProperty().bind(model.canOpenlyProperty().not());
    privately.disableProperty().bind(model.canPrivatelyProperty().not());
    model.privatelyProperty().subscribe(on -> group.selectToggle(on ? privately : openly));
    group
        .selectedToggleProperty()
        .subscribe(chosen -> model.privatelyProperty().set(privately.equals(chosen)));
    return Boxes.row("answer-to", openly, privately);
  }

  private RadioButton choice(String id, AnswerText words, ToggleGroup group) {
    var choice = new RadioButton(kit.text(words));
    choice.setId(id);
    choice.setToggleGroup(group);
    return choice;
  }

  private StackPane fault() {
    var place = new StackPane();
    place.getStyleClass().add("unpublish-fault");
    model
        .faultProperty()
        .subscribe(
            fault -> {
              place.getChildren().clear();
              if (fault != null) {
                place
                    .getChildren()
                    .add(
                        new InlineMessage(
                            Tone.DANGER, fault.happened(), fault.kept(), fault.todo()));
              }
              Boxes.shown(place, fault != null);
            });
    return place;
  }

  private HBox bar() {
    var count = Boxes.label("", "muted");
    count.setId("answer.count");
    count.textProperty().bind(model.countProperty());
    var send =
        new KeyButton(kit, "answer.send", kit.text(AnswerText.SEND), "Ctrl+Enter")
            .icon(Feather.SEND)
            .style("accent")
            .does(actions::sendAnswer);
    send.disableProperty().bind(model.readyProperty().not());
    var bar = Boxes.row("action-bar", Boxes.grow(count), send);
    bar.getStyleClass().add("unpublish-bar");
    return bar;
  }
}
