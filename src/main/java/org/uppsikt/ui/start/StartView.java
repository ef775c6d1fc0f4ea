package org.uppsikt.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.Key;
import org.uppsikt.text.RestoreText;
import org.uppsikt.text.ShellText;
import org.uppsikt.text.StartText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.ThemeButton;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.opening.OpeningPlace;

/// Two cards, one for practice and one for the office's own workspace.
final class StartView extends ScrollPane {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final double ROOMY = 720;

  private final Kit kit;
  private final StartModel model;
  private final KeyButton practise;
  private final KeyButton openLast;

  StartView(Kit kit, StartModel model, StartActions actions, Runnable showKeys) {
    this.kit = kit;
    this.model = model;
    this.practise =
        new KeyButton(kit, "start.practise", kit.text(StartText.PRACTICE_BUTTON), "1")
            .icon(Feather.PLAY)
            .does(actions::practise);
    this.openLast =
        new KeyButton(kit, "start.last", kit.text(EntryText.SIGN_IN), "Enter")
            .icon(Feather.LOG_IN)
            .style("accent")
            .does(actions::openLast);
    getStyleClass().addAll("start", "edge-to-edge");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    var foot = new Label(kit.text(StartText.FOOT), new Icon(Feather.LOCK).small());
    foot.getStyleClass().addAll("muted", "small-text");
    wrap(foot);
    var gap = Boxes.space();
    var page =
        Boxes.column(
            "start-page",
            top(actions, showKeys),
            middle(actions),
            open(actions),
            Boxes.grow(gap),
            foot);
    setContent(page);
    Attached.to(this)
        .on(sceneProperty().flatMap(Scene::heightProperty), height -> low(page))
        .on(kit.theme().percentProperty(), percent -> low(page));
  }

  /// A low window has no room to spare around the cards: all that can be begun stands on show.
  private void low(VBox page) {
    double height = getScene() == null ? Double.MAX_VALUE : getScene().getHeight();
    page.pseudoClassStateChanged(LOW, height < kit.theme().px(ROOMY));
  }

  void focus() {
    (isBack() ? openLast : practise).requestFocus();
  }

  /// Whether the office has a workspace of its own by now, which then comes first.
  private boolean isBack() {
    return !model.lastProperty().get().isEmpty();
  }

  private void order(FlowPane cards, VBox practice, VBox own) {
    List<VBox> both = isBack() ? List.of(own, practice) : List.of(practice, own);
    both.forEach(card -> card.getStyleClass().remove("start-card-first"));
    both.getFirst().getStyleClass().add("start-card-first");
    practise.getStyleClass().remove("accent");
    if (!isBack()) {
      practise.style("accent");
    }
    cards.getChildren().setAll(both);
    focusUnless(model.busyProperty().get());
  }

  private void focusUnless(boolean busy) {
    if (!busy) {
      focus();
    }
  }

  private HBox top(StartActions actions, Runnable showKeys) {
    var keys =
        new KeyButton(kit, "start.keys", kit.text(ShellText.KEYS), "F1")
            .style("flat", "quiet")
            .does(showKeys);
    return Boxes.row(
        "start-top",
        Boxes.space(),
        new LanguageMenu(kit, "start.language", actions::chooseLanguage),
        new ThemeButton(kit, "start.theme"),
        keys);
  }

  private VBox middle(StartActions actions) {
    var logo = new StackPane(new Icon(Feather.EYE));
    logo.getStyleClass().addAll("logo", "logo-large");
    var title = Boxes.label(kit.text(StartText.TITLE), "start-title");
    wrap(title);
    var lead = Boxes.label(kit.text(StartText.LEAD), "start-lead", "muted");
    wrap(lead);
    var practice = practice();
    var own = own(actions);
    var cards = new FlowPane();
    cards.getStyleClass().add("start-cards");
    cards.disableProperty().bind(model.busyProperty());
    Attached.to(this).on(model.lastProperty(), last -> order(cards, practice, own));
    // What was turned off meanwhile held the keyboard.
    Attached.to(this).on(model.busyProperty(), this::focusUnless);
    var opening = new OpeningPlace(kit, model.opening(), "start");
    return Boxes.column("start-middle", logo, title, lead, failure(actions), opening, cards);
  }

  private StackPane failure(StartActions actions) {
    var place = new StackPane();
    place.getStyleClass().add("start-failure");
    Attached.to(place)
        .on(
            model.failureProperty(),
            failure -> {
              place.getChildren().clear();
              if (failure != null) {
                place.getChildren().add(message(failure, actions));
              }
              Boxes.shown(place, failure != null);
            });
    return place;
  }

  private InlineMessage message(StartModel.Failure failure, StartActions actions) {
    var message =
        new InlineMessage(failure.tone(), failure.happened(), failure.kept(), failure.todo());
    failure.over().ifPresent(over -> message.button(over(over, actions)));
    return message;
  }

  private KeyButton over(StartModel.Over over, StartActions actions) {
    return new KeyButton(kit, "start.over.now", kit.text(StartText.OVER_BUTTON), "")
        .icon(Feather.ROTATE_CCW)
        .does(
            () -> {
              if (over.asked()) {
                actions.startOver(over.folder());
              } else {
                StartController.askOver(kit, model, over.folder());
              }
            });
  }

  /// Asks before anything goes.
  private KeyButton over() {
    var over =
        new KeyButton(kit, "start.over", kit.text(StartText.OVER_BUTTON), "3")
            .icon(Feather.ROTATE_CCW)
            .style("flat", "quiet")
            .does(() -> StartController.askOver(kit, model, Optional.empty()));
    over.visibleProperty().bind(model.practisedProperty().and(model.busyProperty().not()));
    over.managedProperty().bind(over.visibleProperty());
    return over;
  }

  private VBox practice() {
    var busy = Boxes.label(kit.text(StartText.BUSY), "muted");
    busy.visibleProperty().bind(model.busyProperty());
    return Boxes.column(
        "start-card",
        head(Feather.COFFEE, Tone.ACCENT, StartText.PRACTICE_TITLE),
        text(StartText.PRACTICE_TEXT),
        points(
            StartText.PRACTICE_POINT_CHANNELS,
            StartText.PRACTICE_POINT_LIVE,
            StartText.PRACTICE_POINT_SAFE),
        Boxes.row("start-button", practise, over(), busy),
        note(StartText.PRACTICE_NOTE));
  }

  private VBox own(StartActions actions) {
    var button =
        new KeyButton(kit, "start.create", kit.text(StartText.OWN_BUTTON), "2")
            .icon(Feather.PLUS)
            .does(actions::create);
    var where = Boxes.words("", "muted", "small-text");
    where.setId("start.last.folder");
    where.textProperty().bind(model.lastProperty());
    var note = note(StartText.OWN_NOTE);
    Attached.to(this)
        .on(
            model.lastProperty(),
            last -> {
              Boxes.shown(openLast, isBack());
              Boxes.shown(where, isBack());
              Boxes.shown(note, !isBack());
            });
    return Boxes.column(
        "start-card",
        head(Feather.BRIEFCASE, Tone.PLAIN, StartText.OWN_TITLE),
        text(StartText.OWN_TEXT),
        points(
            StartText.OWN_POINT_POLICY, StartText.OWN_POINT_PEOPLE, StartText.OWN_POINT_CHANNELS),
        Boxes.row("start-button", openLast, button),
        where,
        note);
  }

  private FlowPane open(StartActions actions) {
    var button =
        new KeyButton(kit, "start.open", kit.text(StartText.OPEN_BUTTON), "O")
            .icon(Feather.FOLDER)
            .style("small")
            .does(actions::open);
    button.disableProperty().bind(model.busyProperty());
    var restore =
        new KeyButton(kit, "start.restore", kit.text(RestoreText.TITLE), "R")
            .icon(Feather.ROTATE_CCW)
            .style("small")
            .does(actions::restore);
    restore.disableProperty().bind(model.busyProperty());
    var question = Boxes.whole(kit.text(StartText.OPEN_QUESTION), "muted");
    var ways = new FlowPane(question, button, restore);
    ways.getStyleClass().addAll("panel-buttons", "start-open");
    return ways;
  }

  private HBox head(Feather glyph, Tone tone, Key title) {
    var tile = new StackPane(new Icon(glyph).large());
    tile.getStyleClass().add("start-tile");
    tone.on(tile);
    return Boxes.row("start-head", tile, Boxes.label(kit.text(title), "pane-title"));
  }

  private Label text(Key key) {
    var text = Boxes.label(kit.text(key), "start-text");
    wrap(text);
    return text;
  }

  private VBox points(Key... keys) {
    var points = Boxes.column("start-points");
    for (var key : keys) {
      var icon = new Icon(Feather.CHECK);
      Tone.ACCENT.on(icon);
      var words = Boxes.label(kit.text(key));
      wrap(words);
      Node point = Boxes.row("start-point", icon, Boxes.grow(words));
      points.getChildren().add(point);
    }
    return Boxes.grow(points);
  }

  private Label note(Key key) {
    var note = Boxes.label(kit.text(key), "muted", "small-text");
    wrap(note);
    return note;
  }

  /// On as many lines as it needs, never cut.
  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
  }
}
