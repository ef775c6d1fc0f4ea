package org.uppsikt.ui.inbox;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.TabLeaves;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;

/// Asks for the rest of a decision: what to choose, by digit, and a few words.
final class DecisionPane extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final HBox bar;
  private final Kit kit;
  private final DecisionModel model;
  private final ItemActions actions;
  private final Label lead = lead();
  private final Label label = Boxes.label("", "field-name");
  private final VBox options = Boxes.column("grounds");
  private final VBox form = Boxes.column("form");
  private final TextArea source = new TextArea();
  private final TextArea text = new TextArea();

  DecisionPane(Kit kit, DecisionModel model, ItemActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("unpublish");
    setId("decision.pane");
    options.setId("decision.options");
    source.setId("decision.source");
    source.setEditable(false);
    source.setWrapText(true);
    TabLeaves.from(source);
    Spoken.named(source, kit.text(OutcomeText.SOURCE));
    source.setAccessibleHelp(kit.text(OutcomeText.SOURCE_HELP));
    text.setId("decision.text");
    text.setWrapText(true);
    TabLeaves.from(text);
    text.textProperty().bindBidirectional(model.textProperty());
    text.setPrefRowCount(3);
    VBox.setVgrow(text, Priority.SOMETIMES);
    source
        .selectionProperty()
        .addListener((value, was, range) -> model.selectionProperty().set(range));
    label.setLabelFor(text);
    var body = Boxes.column("answer-body", lead, source, options, form, label, text);
    getChildren().addAll(head(), fault(), Boxes.grow(ItemPane.scroll(body)));
    this.bar = bar();
    addEventHandler(KeyEvent.KEY_TYPED, this::typedOn);
    source.setPrefRowCount(4);
    Attached.to(this)
        .on(model.askedProperty(), this::ask)
        .on(model.chosenProperty(), chosen -> mark())
        .onList(model.options(), this::fill);
  }

  private static Label lead() {
    var lead = Boxes.words("", "muted");
    lead.setId("decision.lead");
    return lead;
  }

  private void ask(DecisionModel.Asked asked) {
    shown(lead, asked.lead());
    lead.setFocusTraversable(asked.tells());
    IndexRange selected = model.selectionProperty().get();
    source.setText(asked.source());
    // What was selected before the pane was away is so still.
    source.selectRange(selected.getStart(), selected.getEnd());
    Boxes.shown(source, !asked.source().isEmpty());
    shown(label, asked.textLabel());
    Boxes.shown(text, !asked.textLabel().isEmpty());
    fill();
    form();
  }

  /// What is typed on where something is only told goes no further, also from its button.
  private void typedOn(KeyEvent event) {
    if (model.askedProperty().get().tells()) {
      event.consume();
    }
  }

  private static void shown(Labeled label, String words) {
    label.setText(words);
    Boxes.shown(label, !words.isEmpty());
  }

  /// Where the focus goes when the pane opens: what to select, what to choose, the words, or the
  /// first line. What
  /// is only told is no button: the first space of whoever types on would close it.
  void focusFirst() {
    if (model.askedProperty().get().tells()) {
      lead.requestFocus();
    } else if (source.isVisible()) {
      source.requestFocus();
    } else if (!options.getChildren().isEmpty()) {
      int chosen = Math.max(0, model.chosenProperty().get());
      options.getChildren().get(chosen).requestFocus();
    } else if (!text.isVisible()
        && !form.getChildren().isEmpty()
        && form.getChildren().getFirst() instanceof Field field) {
      field.control().requestFocus();
    } else {
      text.requestFocus();
    }
  }

  private HBox head() {
    var title = Boxes.label("", "pane-title");
    title.textProperty().bind(model.askedProperty().map(DecisionModel.Asked::title));
    var close =
        new KeyButton(kit, "decision.close", kit.text(KitText.CLOSE), "Esc")
            .style("flat", "quiet")
            .does(actions::closeDecision);
    return Boxes.row("unpublish-head", title, Boxes.space(), close);
  }

  private StackPane fault() {
    var place = new StackPane();
    place.getStyleClass().add("unpublish-fault");
    Attached.to(place)
        .on(
            model.faultProperty(),
            fault -> {
              place.getChildren().clear();
              if (fault != null) {
                place
                    .getChildren()
                    .add(
                        new InlineMessage(Tone.WARN, fault.happened(), fault.kept(), fault.todo()));
              }
              Boxes.shown(place, fault != null);
            });
    return place;
  }

  /// What is done with it; stands below, on show also where the pane itself has to scroll.
  HBox buttons() {
    return bar;
  }

  private HBox bar() {
    var main = new KeyButton(kit, "decision.confirm", "", "Ctrl+Enter").style("accent");
    main.does(actions::confirm);
    main.textProperty().bind(model.askedProperty().map(DecisionModel.Asked::button));
    var bar = Boxes.row("action-bar", Boxes.space(), main);
    bar.getStyleClass().add("unpublish-bar");
    // What is only told has nothing to be done.
    Attached.to(bar).on(model.askedProperty(), asked -> Boxes.shown(bar, !asked.tells()));
    return bar;
  }

  private void leadDown(DecisionModel.Input input, KeyEvent event) {
    int to = event.getCode() == KeyCode.DOWN ? input.down().getAsInt() : -1;
    if (to >= 0 && to < options.getChildren().size()) {
      event.consume();
      options.getChildren().get(to).requestFocus();
    }
  }

  /// Where the keyboard stands on one of them, it stays on that place.
  private void fill() {
    int at = focusedOption();
    options.getChildren().clear();
    for (int i = 0; i < model.options().size(); i++) {
      options.getChildren().add(row(i, model.options().get(i)));
    }
    Boxes.shown(options, !model.options().isEmpty());
    mark();
    if (at >= 0 && !options.getChildren().isEmpty()) {
      options.getChildren().get(Math.min(at, options.getChildren().size() - 1)).requestFocus();
    }
  }

  private int focusedOption() {
    for (int i = 0; i < options.getChildren().size(); i++) {
      if (options.getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /// What to pick, the lines to fill in, then what to tick.
  private void form() {
    form.getChildren().clear();
    model.picks().forEach(pick -> form.getChildren().add(pick(pick)));
    for (DecisionModel.Input input : model.inputs()) {
      Field line = Field.line("decision." + input.id(), input.label(), input.value());
      line.addEventFilter(KeyEvent.KEY_PRESSED, event -> leadDown(input, event));
      form.getChildren().add(line);
    }
    for (DecisionModel.Tick tick : model.ticks()) {
      var box = new CheckBox(tick.label());
      box.setId("decision." + tick.id());
      box.setWrapText(true);
      box.selectedProperty().bindBidirectional(tick.on());
      form.getChildren().add(box);
    }
    Boxes.shown(form, !form.getChildren().isEmpty());
  }

  private Field pick(DecisionModel.Pick pick) {
    var box = new ComboBox<String>();
    box.getItems().setAll(pick.offered());
    var field = new Field("decision." + pick.id(), pick.label(), box);
    box.setAccessibleHelp(pick.label());
    box.setOnAction(event -> pick.picked().set(box.getSelectionModel().getSelectedIndex()));
    Attached.to(field).on(pick.picked(), index -> box.getSelectionModel().select(index.intValue()));
    return field;
  }

  private PickRow row(int index, DecisionModel.Option option) {
    var row = new PickRow(AccessibleRole.RADIO_BUTTON);
    row.setId("decision.option." + index);
    row.setAccessibleText(option.label());
    var key = KeyCap.digit(option.digit());
    var check = new Icon(Feather.CHECK);
    Tone.ACCENT.on(check);
    row.show(Boxes.row("ground-line", key, PickRow.name(option.label()), check));
    row.setUserData(check);
    row.setOnAction(event -> actions.choose(index));
    return row;
  }

  private void mark() {
    for (int i = 0; i < options.getChildren().size(); i++) {
      var row = options.getChildren().get(i);
      boolean chosen = model.chosenProperty().get() == i;
      row.pseudoClassStateChanged(CHOSEN, chosen);
      if (row.getUserData() instanceof Icon check) {
        check.setVisible(chosen);
      }
    }
  }
}
