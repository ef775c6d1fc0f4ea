package org.uppsikt.ui.inbox;

import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.TabLeaves;
import org.uppsikt.ui.kit.Tone;

/// Where an answer is written: templates by digit, the text, to whom, the signature.
final class AnswerPane extends VBox {

  private static final double LEAST = 84;
  private final HBox bar;
  private final Kit kit;
  private final AnswerModel model;
  private final ItemActions actions;
  private final TextArea text = new TextArea();
  private final TemplateList templates;

  AnswerPane(Kit kit, AnswerModel model, ItemActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("unpublish");
    setId("answer.pane");
    text.setId("answer.text");
    text.setWrapText(true);
    TabLeaves.from(text);
    Attached.to(text)
        .on(kit.theme().percentProperty(), percent -> text.setMinHeight(kit.theme().px(LEAST)));
    Spoken.named(text, kit.text(AnswerText.FIELD));
    text.setAccessibleHelp(kit.text(AnswerText.FIELD_HELP));
    text.setPromptText(kit.text(AnswerText.FIELD));
    text.textProperty().bindBidirectional(model.textProperty());
    Attached.to(text).on(model.referralOnlyProperty(), only -> text.setEditable(!only));
    this.templates = new TemplateList(kit, model, actions, this::use, this::begin, this::focusText);
    var signature = Boxes.label("", "muted");
    signature.setId("answer.signature");
    signature.textProperty().bind(model.signatureProperty());
    var body = Boxes.column("answer-body", templates, to(), Boxes.grow(text), signature);
    var faults = new FaultBox(model.faultProperty(), model.remarksProperty());
    getChildren().addAll(head(), faults, drafted(), ofCase(), draftOfCase(), Boxes.grow(body));
    this.bar = bar();
  }

  /// Where the focus goes when the pane opens: to the templates, whose digits are typed there and
  /// not into a text that is there already.
  void focusFirst() {
    if (templates.isEmpty()) {
      focusText();
    } else {
      templates.focusFirst();
    }
  }

  /// What she wrote earlier says so, and that it may be let go of.
  private InlineMessage drafted() {
    var anew =
        new KeyButton(kit, "answer.anew", kit.text(AnswerText.ANEW), "")
            .style("small")
            .does(
                () -> {
                  actions.beginAnew();
                  focusFirst();
                });
    var told = new InlineMessage(Tone.ACCENT, kit.text(AnswerText.DRAFT), "", "").button(anew);
    told.setId("answer.draft");
    Attached.to(told).on(model.draftedProperty(), is -> Boxes.shown(told, is));
    return told;
  }

  /// What belongs to a case is not discussed here, and how she writes all the same.
  private InlineMessage ofCase() {
    var told =
        new InlineMessage(
            Tone.ACCENT, kit.text(AnswerText.OF_CASE), "", kit.text(AnswerText.OF_CASE_TODO));
    told.setId("answer.of.case");
    Attached.to(told).on(model.referralOnlyProperty(), only -> Boxes.shown(told, only));
    return told;
  }

  /// What she wrote earlier stands there freely all the same: it says what sending it means.
  private InlineMessage draftOfCase() {
    var told =
        new InlineMessage(
            Tone.ACCENT, kit.text(AnswerText.OF_CASE), "", kit.text(AnswerText.OF_CASE_DRAFT));
    told.setId("answer.draft.of.case");
    Attached.to(told).on(model.draftOfCaseProperty(), is -> Boxes.shown(told, is));
    return told;
  }

  /// Leaves the name of a template that is being written.
  ///
  /// @return false where none is
  boolean leaveName() {
    return templates.leaveName();
  }

  /// Takes the name of a template that is being written.
  ///
  /// @return false where none is
  boolean keepName() {
    return templates.keepName();
  }

  private void focusText() {
    text.requestFocus();
    int gap = text.getText().indexOf('[');
    int end = text.getText().indexOf(']', Math.max(0, gap));
    if (gap >= 0 && end > gap) {
      text.selectRange(gap, end + 1);
    } else {
      text.end();
    }
  }

  private void begin(String typed) {
    if (!text.isEditable()) {
      return;
    }
    focusText();
    text.replaceSelection(typed);
  }

  private HBox head() {
    var title = Boxes.label("", "pane-title");
    title.textProperty().bind(model.titleProperty());
    var close =
        new KeyButton(kit, "answer.close", kit.text(KitText.CLOSE), "Esc")
            .style("flat", "quiet")
            .does(actions::closeAnswer);
    return Boxes.row("unpublish-head", title, Boxes.space(), languages(), close);
  }

  private ComboBox<String> languages() {
    var box = new ComboBox<String>();
    box.setId("answer.language");
    Spoken.named(box, kit.text(AnswerText.LANGUAGE));
    box.setAccessibleHelp(kit.text(AnswerText.LANGUAGE_HELP));
    for (var language : Language.values()) {
      box.getItems().add(language.ownName());
    }
    Attached.to(box)
        .on(
            model.languageProperty(),
            tag -> {
              for (var language : Language.values()) {
                if (language.tag().equals(tag)) {
                  box.setValue(language.ownName());
                }
              }
            });
    box.setOnAction(
        event -> {
          for (var language : Language.values()) {
            if (language.ownName().equals(box.getValue())) {
              actions.speak(language.tag());
            }
          }
        });
    return box;
  }

  /// Takes a template, -1 for none, and leads to the text.
  void use(int index) {
    if (index >= 0) {
      actions.useTemplate(index);
    } else {
      actions.writeFreely();
    }
    focusText();
  }

  private HBox to() {
    var group = new ToggleGroup();
    var openly = choice("answer.openly", AnswerText.OPENLY, group);
    var privately = choice("answer.privately", AnswerText.PRIVATELY, group);
    openly.disableProperty().bind(model.canOpenlyProperty().not());
    privately.disableProperty().bind(model.canPrivatelyProperty().not());
    Attached.to(openly)
        .on(model.privatelyProperty(), on -> group.selectToggle(on ? privately : openly));
    // Not before one is chosen: a pane that is only made changes nothing.
    group
        .selectedToggleProperty()
        .addListener(
            (value, was, chosen) -> model.privatelyProperty().set(privately.equals(chosen)));
    return Boxes.row("answer-to", openly, privately);
  }

  private RadioButton choice(String id, AnswerText words, ToggleGroup group) {
    var choice = new RadioButton(kit.text(words));
    choice.setId(id);
    choice.setToggleGroup(group);
    return choice;
  }

  /// What is done with it; stands below, on show also where the pane itself has to scroll.
  HBox buttons() {
    return bar;
  }

  private HBox bar() {
    var count = new FittingLabel("muted");
    count.setId("answer.count");
    Attached.to(count)
        .on(model.countProperty(), words -> count.show(words, model.shortCountProperty().get()));
    var keep =
        new KeyButton(kit, "answer.keep", kit.text(AnswerText.KEEP), "")
            .style("flat")
            .does(actions::keepTemplate);
    keep.disableProperty().bind(model.readyProperty().not());
    var send =
        new KeyButton(kit, "answer.send", kit.text(AnswerText.SEND), "Ctrl+Enter")
            .icon(Feather.SEND)
            .style("accent")
            .does(actions::sendAnswer);
    send.disableProperty().bind(model.readyProperty().not());
    var bar = Boxes.row("action-bar", Boxes.grow(count), keep, send);
    bar.getStyleClass().add("unpublish-bar");
    return bar;
  }
}
