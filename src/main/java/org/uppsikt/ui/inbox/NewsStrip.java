package org.uppsikt.ui.inbox;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The line over the rows: what came in meanwhile, what is being fetched, or when that was last.
/// It is there over any row and always as high, so that none moves away under the pointer when
/// something comes.
final class NewsStrip extends StackPane {

  private static final double HEIGHT = 32;

  private final Kit kit;
  private final InboxModel model;

  NewsStrip(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    setId("inbox.news");
    getStyleClass().add("news-strip");
    getChildren().addAll(quiet(), pill(actions), fetching(actions));
    Attached.to(this)
        .on(kit.theme().percentProperty(), percent -> fix(kit.theme().px(HEIGHT)))
        .on(model.quietProperty(), words -> appear())
        .on(model.newItemsProperty(), words -> appear())
        .on(model.fetchingProperty(), words -> appear())
        .onList(model.rows(), this::appear);
  }

  /// Over an empty list there may be nothing to say.
  private void appear() {
    boolean said =
        Stream.of(model.quietProperty(), model.newItemsProperty(), model.fetchingProperty())
            .anyMatch(words -> !words.get().isEmpty());
    Boxes.shown(this, said || !model.rows().isEmpty());
  }

  private void fix(double height) {
    setMinHeight(height);
    setMaxHeight(height);
  }

  private Label quiet() {
    var words = Boxes.label("", "muted", "small-text");
    words.setId("inbox.quiet");
    words.textProperty().bind(model.quietProperty());
    words
        .visibleProperty()
        .bind(model.newItemsProperty().isEmpty().and(model.fetchingProperty().isEmpty()));
    return words;
  }

  private Button pill(InboxActions actions) {
    var pill =
        new KeyButton(kit, "inbox.new", "", "N")
            .icon(Feather.ARROW_UP)
            .style("flat", "new-pill")
            .does(actions::showNew);
    pill.textProperty().bind(model.newItemsProperty());
    pill.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    Attached.to(pill).on(model.newItemsProperty(), text -> Boxes.shown(pill, !text.isEmpty()));
    return pill;
  }

  /// What is being fetched, and the way to stop it.
  private HBox fetching(InboxActions actions) {
    var words = Boxes.label("", "muted", "small-text");
    words.setId("inbox.fetching");
    words.textProperty().bind(model.fetchingProperty());
    var cancel =
        new KeyButton(kit, "inbox.fetch.cancel", kit.text(KitText.CANCEL), "")
            .style("small")
            .does(actions::cancelFetching);
    var line = Boxes.row("list-fetching", Boxes.grow(words), cancel);
    Attached.to(line).on(model.fetchingProperty(), text -> Boxes.shown(line, !text.isEmpty()));
    return line;
  }
}
