package org.uppsikt.ui.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;

/// Where the query is written: suggestions come below it while one writes, and what is wrong.
final class SearchBar extends VBox {

  private final Kit kit;
  private final SearchModel model;

  /// Leads to what was searched for last, where that is on show.
  private final BooleanSupplier recent;
  private final TextField field = new TextField();
  private final FlowPane suggestions = new FlowPane();

  SearchBar(
      Kit kit, SearchModel model, SearchActions actions, Runnable help, BooleanSupplier recent) {
    this.recent = recent;
    this.kit = kit;
    this.model = model;
    getStyleClass().add("search-bar");
    field.setId("search.field");
    field.setPromptText(kit.text(SearchText.FIELD));
    Spoken.named(field, kit.text(SearchText.FIELD));
    field.setAccessibleHelp(kit.text(SearchText.HELP_WORDS));
    field.textProperty().bindBidirectional(model.textProperty());
    field.setOnAction(event -> actions.search());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::towardsSuggestions);
    var go =
        new KeyButton(kit, "search.go", kit.text(SearchText.GO), "Enter")
            .icon(Feather.SEARCH)
            .style("accent")
            .does(actions::search);
    var how =
        new KeyButton(kit, "search.help", kit.text(SearchText.HELP), "Ctrl+H")
            .icon(Feather.HELP_CIRCLE)
            .style("flat")
            .does(help);
    suggestions.getStyleClass().add("search-suggestions");
    suggestions.setAccessibleRole(AccessibleRole.LIST_VIEW);
    suggestions.setAccessibleText(kit.text(SearchText.SUGGESTIONS));
    getChildren()
        .addAll(
            Boxes.row("search-line", Boxes.grow(field), go),
            suggestions,
            fault(),
            Boxes.row("search-foot", Boxes.grow(found()), how),
            wider(actions));
    field.caretPositionProperty().subscribe(caret -> suggest());
    Attached.to(this)
        .on(model.knownProperty(), known -> suggest())
        .on(model.textProperty(), text -> whenEmpty(text, actions));
    suggest();
  }

  private static void whenEmpty(String text, SearchActions actions) {
    if (text.isEmpty()) {
      actions.emptied();
    }
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  void select(Span place) {
    field.requestFocus();
    field.selectRange(place.start(), Math.min(place.end(), field.getLength()));
  }

  private VBox fault() {
    var words = Boxes.words("", "field-fault");
    words.setId("search.fault");
    words.textProperty().bind(model.faultProperty());
    words.setGraphic(new Icon(Feather.ALERT_CIRCLE));
    var box = Boxes.column("search-fault", words);
    Attached.to(box).on(model.faultProperty(), text -> Boxes.shown(box, !text.isEmpty()));
    return box;
  }

  private Label found() {
    var found = Boxes.words("", "muted");
    found.setId("search.found");
    found
        .textProperty()
        .bind(
            Bindings.when(model.busyProperty())
                .then(kit.text(SearchText.SEARCHING))
                .otherwise(model.foundProperty()));
    return found;
  }

  /// Only whole words were found: the way to the words that begin so, compounds among them.
  private HBox wider(SearchActions actions) {
    var button =
        new KeyButton(kit, "search.wider", kit.text(SearchText.WIDER), "Ctrl+B")
            .style("small")
            .does(actions::searchWider);
    var line = Boxes.row("search-foot", button);
    Attached.to(line).on(model.widerProperty(), wider -> Boxes.shown(line, !wider.isEmpty()));
    return line;
  }

  private void suggest() {
    int caret = Math.min(field.getCaretPosition(), field.getLength());
    List<Completion> found = Completion.of(field.getText(), caret, model.knownProperty().get());
    suggestions.getChildren().setAll(found.stream().map(this::button).toList());
    Boxes.shown(suggestions, !found.isEmpty());
  }

  private Button button(Completion completion) {
    var button = new Button(completion.shown());
    button.getStyleClass().add("small");
    button.setId("search.suggestion." + completion.shown());
    button.setOnAction(
        event -> {
          field.setText(completion.text());
          field.requestFocus();
          field.positionCaret(completion.caret());
        });
    return button;
  }

  private void towardsSuggestions(KeyEvent event) {
    if (event.getCode() != KeyCode.DOWN) {
      return;
    }
    if (!suggestions.getChildren().isEmpty()) {
      suggestions.getChildren().getFirst().requestFocus();
      event.consume();
    } else if (recent.getAsBoolean()) {
      event.consume();
    }
  }
}
