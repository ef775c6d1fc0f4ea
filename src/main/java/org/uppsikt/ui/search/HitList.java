package org.uppsikt.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Tone;

/// The hits, or why there are none, or what was searched for last.
final class HitList extends VBox {

  private static final double ROW = 96;

  private final Kit kit;
  private final SearchModel model;
  private final SearchActions actions;
  private final ListView<SearchRow> list = new ListView<>();
  private final StackPane place = new StackPane();

  /// What was searched for last, the newest first.
  private final List<Button> again = new ArrayList<>();

  HitList(Kit kit, SearchModel model, SearchActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("search-hits");
    setUpList();
    getChildren()
        .addAll(index(), new NoticePlace(kit, model.noticeProperty()), Boxes.grow(place), more());
    Attached.to(this)
        .onList(model.rows(), this::refill)
        .onList(model.recent(), this::refill)
        .on(model.emptyProperty(), empty -> refill());
    refill();
  }

  boolean listFocused() {
    return list.isFocused();
  }

  void focusList() {
    list.requestFocus();
  }

  /// The last thing that was searched for, where that is on show.
  ///
  /// @return false where nothing is
  boolean focusRecent() {
    Optional<Node> first =
        again.stream()
            .filter(button -> button.getScene() != null)
            .map(Node.class::cast)
            .findFirst();
    first.ifPresent(Node::requestFocus);
    return first.isPresent();
  }

  private void setUpList() {
    list.setId("search.hits");
    list.setItems(model.rows());
    list.setAccessibleText(kit.text(SearchText.FOUND_LABEL));
    list.fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.rint(kit.theme().px(ROW)), kit.theme().percentProperty()));
    list.setCellFactory(view -> new HitCell(kit, actions::more));
    Attached.to(list).on(model.chosenProperty(), row -> list.getSelectionModel().select(row));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                model.chosenProperty().set(row);
              }
            });
  }

  private void refill() {
    var empty = model.emptyProperty().get();
    if (empty != null) {
      var state = new EmptyState(Feather.SEARCH, Tone.MUTED, empty.title(), empty.why());
      if (!model.recent().isEmpty()) {
        state.with(recent());
      }
      place.getChildren().setAll(state.scrolling());
    } else if (model.rows().isEmpty()) {
      var scroll = new Scroll(recent());
      scroll.setMinHeight(0);
      place.getChildren().setAll(scroll);
    } else if (!place.getChildren().contains(list)) {
      place.getChildren().setAll(list);
    }
  }

  private VBox recent() {
    var box = Boxes.column("search-recent");
    again.clear();
    if (model.recent().isEmpty()) {
      box.getChildren()
          .add(
              new EmptyState(
                  Feather.SEARCH,
                  Tone.ACCENT,
                  kit.text(SearchText.START),
                  kit.text(SearchText.START_WHY)));
      return box;
    }
    var forget =
        new KeyButton(kit, "search.forget", kit.text(SearchText.RECENT_CLEAR), "")
            .style("flat")
            .does(actions::forgetRecent);
    box.getChildren()
        .addAll(
            Boxes.row(
                "search-recent-head",
                Boxes.label(kit.text(SearchText.RECENT), "section"),
                Boxes.space(),
                forget),
            Boxes.words(kit.text(SearchText.RECENT_NOTE), "muted", "small-text"));
    model.recent().forEach(written -> again.add(again(written)));
    box.getChildren().addAll(again);
    return box;
  }

  private Button again(String written) {
    var button = new Button(written);
    button.setId("search.recent." + model.recent().indexOf(written));
    button.getStyleClass().addAll("flat", "search-again");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> actions.search(written));
    return button;
  }

  private HBox more() {
    var button =
        new KeyButton(kit, "search.more", kit.text(SearchText.GO_ON), "")
            .icon(Feather.CHEVRONS_DOWN)
            .does(actions::more);
    var line = Boxes.row("search-more", button);
    Attached.to(line).on(model.moreProperty(), on -> Boxes.shown(line, on));
    return line;
  }

  /// How far the index is, and the way to pause it.
  private HBox index() {
    var words = Boxes.words("", "small-text");
    words.setId("search.index");
    words.textProperty().bind(model.indexProperty());
    var pause = new KeyButton(kit, "search.pause", kit.text(SearchText.PAUSE), "").style("small");
    pause.does(() -> actions.pauseIndex(!model.indexPausedProperty().get()));
    Attached.to(pause)
        .on(
            model.indexPausedProperty(),
            paused -> pause.setText(kit.text(paused ? SearchText.RESUME : SearchText.PAUSE)));
    var line = Boxes.row("search-index", Boxes.grow(words), pause);
    Attached.to(line).on(model.indexProperty(), text -> Boxes.shown(line, !text.isEmpty()));
    return line;
  }
}
