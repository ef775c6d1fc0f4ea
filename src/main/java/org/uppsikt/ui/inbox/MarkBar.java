package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.Key;
import org.uppsikt.text.ManyText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.MarkModel.Stage;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.TabLeaves;

/// Under the heading of the list while rows are marked: how many, what can be done with all of
/// them, how far it has come, and what came of each.
final class MarkBar extends VBox {

  private static final List<ItemAction> ACTIONS =
      List.of(
          ItemAction.ANSWER,
          ItemAction.NO_ACTION,
          ItemAction.NO_ACTION_BECAUSE,
          ItemAction.SNOOZE,
          ItemAction.REGISTER,
          ItemAction.UNPUBLISH);

  /// Above this there is one pane at a time, in percent.
  static final int LARGE = 150;

  private final Kit kit;
  private final MarkModel model;
  private final InboxActions actions;
  private final TextArea text = new TextArea();
  private final ComboBox<String> template = new ComboBox<>();
  private final TextField words = new TextField();
  private final TextField until = new TextField();
  private final ComboBox<MarkModel.Choice> ground = new ComboBox<>();
  private final OutcomeList outcomes;

  MarkBar(Kit kit, MarkModel model, InboxActions actions, Runnable toList) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.outcomes = new OutcomeList(kit, model, actions, toList);
    getStyleClass().add("mark-bar");
    setId("inbox.marks");
    setUp();
    Attached.to(this).on(model.stageProperty(), this::show);
  }

  private void setUp() {
    setUpTemplates();
    setUpUntil();
    text.setId("inbox.marks.text");
    text.setPrefRowCount(3);
    text.setWrapText(true);
    TabLeaves.from(text);
    Spoken.named(text, model.titleProperty());
    text.setAccessibleHelp(kit.text(ManyText.TEXT_HELP));
    text.textProperty().bindBidirectional(model.textProperty());
    words.setId("inbox.marks.words");
    words.setPromptText(kit.text(OutcomeText.WHY_IF_WANTED));
    Spoken.named(words, kit.text(OutcomeText.WHY_IF_WANTED));
    words.setAccessibleHelp(kit.text(ManyText.ASK_REASON));
    words.textProperty().bindBidirectional(model.wordsProperty());
    ground.setId("inbox.marks.ground");
    ground.setMaxWidth(Double.MAX_VALUE);
    Spoken.named(ground, model.titleProperty());
    ground.setAccessibleHelp(kit.text(ManyText.CHOICE_HELP));
    ground.setItems(model.choices());
    ground.setConverter(new Names());
  }

  private void setUpTemplates() {
    template.setId("inbox.marks.template");
    template.setMaxWidth(Double.MAX_VALUE);
    template.setPromptText(kit.text(ManyText.TEMPLATE));
    Spoken.named(template, kit.text(ManyText.TEMPLATE));
    template.setAccessibleHelp(kit.text(ManyText.TEMPLATE_HELP));
    template.setItems(model.templates());
    template.valueProperty().subscribe(this::use);
  }

  private void setUpUntil() {
    until.setId("inbox.marks.until");
    until.promptTextProperty().bind(model.ownTimeProperty());
    Spoken.named(until, model.ownTimeProperty());
    until.setAccessibleHelp(kit.text(ManyText.ASK_TIME));
    until.textProperty().bindBidirectional(model.untilProperty());
  }

  private void show(Stage stage) {
    template.setValue(null);
    if (asks(stage)) {
      ground.setValue(null);
      ground.setPromptText(kit.text(prompt(stage)));
    }
    getChildren().setAll(parts(stage));
    Boxes.shown(this, stage != Stage.NONE);
    Fx.later(() -> focus(stage));
  }

  private void use(@Nullable String title) {
    if (title != null) {
      actions.list().marks().use(title);
    }
  }

  private static boolean asks(Stage stage) {
    return stage == Stage.GROUND || stage == Stage.TIME || stage == Stage.REASON;
  }

  private static Key prompt(Stage stage) {
    return switch (stage) {
      case GROUND -> UnpublishText.GROUND;
      case TIME -> OutcomeText.SNOOZE_TITLE;
      default -> ManyText.REASON;
    };
  }

  private void focus(Stage stage) {
    switch (stage) {
      case TEXT -> text.requestFocus();
      case GROUND, TIME, REASON -> ground.requestFocus();
      case DONE -> {
        // A run takes its time, and whoever writes meanwhile writes on.
        if (!Focus.writes(this)) {
          outcomes.take();
        }
      }
      default -> {}
    }
  }

  private List<Node> parts(Stage stage) {
    return switch (stage) {
      case NONE -> List.of();
      case MARKED -> List.of(count(), title(), buttons());
      case TEXT -> List.of(count(), title(), template, text, row(send(), unmark()));
      case GROUND -> List.of(count(), title(), ground, row(main(ItemAction.UNPUBLISH), unmark()));
      case TIME ->
          List.of(count(), title(), ground, typed(), row(main(ItemAction.SNOOZE), unmark()));
      case REASON ->
          List.of(count(), title(), ground, words, row(main(ItemAction.NO_ACTION), unmark()));
      case RUNNING -> List.of(title(), progress(), row(stop()));
      case DONE -> List.of(title(), outcomes, row(outcomes.button(), close()));
    };
  }

  /// A time of her own and a reason: side by side at large text, where the bar is wide and the list
  /// below it low.
  private Node typed() {
    return kit.theme().percentProperty().get() > LARGE
        ? Boxes.row("mark-typed", Boxes.grow(until), Boxes.grow(words))
        : Boxes.column("mark-typed", until, words);
  }

  private Node count() {
    var words = Boxes.label("", "strong");
    words.setId("inbox.marks.count");
    words.textProperty().bind(model.countProperty());
    return words;
  }

  private Node title() {
    var words = Boxes.words("", "muted");
    words.setId("inbox.marks.title");
    words.textProperty().bind(model.titleProperty());
    words.visibleProperty().bind(model.titleProperty().isNotEmpty());
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private Node buttons() {
    var flow = row();
    ACTIONS.stream()
        .filter(action -> !model.mustBeAnswered(action))
        .forEach(action -> flow.getChildren().add(button(action)));
    flow.getChildren().add(unmark());
    return flow;
  }

  private KeyButton button(ItemAction action) {
    return new KeyButton(kit, "inbox.marks." + action, kit.text(action.word()), action.key())
        .icon(action.icon())
        .style("small")
        .does(() -> actions.act(action));
  }

  private KeyButton unmark() {
    return new KeyButton(kit, "inbox.marks.none", kit.text(ManyText.UNMARK), "Esc")
        .style("small", "flat")
        .does(() -> actions.list().marks().unmark());
  }

  private KeyButton send() {
    return new KeyButton(kit, "inbox.marks.send", kit.text(ManyText.SEND), "Ctrl+Enter")
        .style("small", "accent")
        .does(() -> actions.list().marks().send());
  }

  /// Does it with what was chosen.
  private KeyButton main(ItemAction action) {
    String id = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new KeyButton(kit, "inbox.marks." + id, kit.text(action.word()), "Ctrl+Enter")
        .icon(action.icon())
        .style("small")
        .does(this::chosen);
  }

  /// Takes the ground, the time or the reason that stands in the box.
  void chosen() {
    var choice = ground.getValue();
    actions.list().marks().choose(choice == null ? "" : choice.id());
  }

  /// Puts the ground, the time or the reason with that digit into the box.
  ///
  /// @return false where none is asked for
  boolean pick(String digit) {
    boolean asked = asks(model.stageProperty().get());
    model.choices().stream()
        .filter(choice -> asked && choice.digit().equals(digit))
        .forEach(ground::setValue);
    return asked;
  }

  private KeyButton stop() {
    return new KeyButton(kit, "inbox.marks.stop", kit.text(ManyText.STOP), "Esc")
        .style("small")
        .does(() -> actions.list().marks().unmark());
  }

  private KeyButton close() {
    return new KeyButton(kit, "inbox.marks.close", kit.text(ManyText.CLOSE), "Esc")
        .style("small")
        .does(() -> actions.list().marks().unmark());
  }

  private Node progress() {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progressProperty());
    bar.accessibleTextProperty().bind(model.titleProperty());
    return bar;
  }

  private static FlowPane row(Node... nodes) {
    var flow = new FlowPane(nodes);
    flow.getStyleClass().add("mark-buttons");
    return flow;
  }

  /// The name of a ground, a time or a reason.
  private static final class Names extends StringConverter<MarkModel.@Nullable Choice> {

    @Override
    public String toString(MarkModel.@Nullable Choice choice) {
      return choice == null ? "" : (choice.digit() + " " + choice.name()).strip();
    }

    @Override
    public MarkModel.@Nullable Choice fromString(String name) {
      return null;
    }
  }
}
