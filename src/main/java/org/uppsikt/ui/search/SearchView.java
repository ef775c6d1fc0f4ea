package org.uppsikt.ui.search;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Split;

/// The field and the hits on the left, the chosen hit beside them, questions above both. In a
/// narrow window, or at large text, one of the two at a time: Enter opens the hit, Esc leads back.
public final class SearchView extends StackPane {

  private static final double TWO_PANES = 800;
  private final Kit kit;
  private final SearchActions actions;
  private final SearchBar bar;
  private final HitList hits;
  private final Overlay overlay;
  private final BorderPane panes = new BorderPane();
  private final Split split = new Split();
  private final VBox left;
  private final Node detail;
  private final HBox back;
  private boolean single;
  private boolean hitOnTop;

  SearchView(Kit kit, SearchModel model, SearchActions actions) {
    this.kit = kit;
    this.actions = actions;
    hits = new HitList(kit, model, actions);
    bar = new SearchBar(kit, model, actions, this::help, hits::focusRecent);
    left = Boxes.column("master", bar, Boxes.grow(hits));
    left.getStyleClass().add("inbox-list");
    detail = new HitDetail(kit, model, actions);
    split.getStyleClass().add("inbox-split");
    back =
        Boxes.row(
            "back-line",
            new KeyButton(kit, "search.back", kit.text(SearchText.BACK), "Esc")
                .style("flat")
                .does(this::back));
    overlay = new Overlay(panes);
    getStyleClass().add("screen");
    getChildren().add(overlay);
    new Keys()
        .on("Ctrl+H", this::help)
        .on("F3", this::focusField)
        .on("Ctrl+B", actions::searchWider)
        .on("Ctrl+Enter", actions::showInInbox)
        .onIf("Enter", this::open)
        .onIf("Esc", this::back)
        .install(panes);
    widthProperty().subscribe(this::arrange);
    Attached.to(this).on(kit.theme().percentProperty(), percent -> arrange());
  }

  void focusField() {
    back();
    bar.focus();
  }

  /// Selects what is wrong in the query.
  void point(Span place) {
    back();
    bar.select(place);
  }

  void help() {
    if (!overlay.isOpen()) {
      HelpPanel.open(kit, overlay);
    }
  }

  void askWhy(String written) {
    WhyPanel.open(kit, overlay, written, actions::because);
  }

  /// With one pane at a time, the chosen hit takes the place of the list.
  private boolean open() {
    if (!single || hitOnTop || !hits.listFocused()) {
      return false;
    }
    hitOnTop = true;
    arrange();
    back.getChildren().getFirst().requestFocus();
    return true;
  }

  private boolean back() {
    if (!hitOnTop) {
      return false;
    }
    hitOnTop = false;
    arrange();
    hits.focusList();
    return true;
  }

  private void arrange() {
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    double width = getWidth() / kit.theme().px(1);
    single = width > 0 && width < TWO_PANES;
    panes(before);
  }

  /// What moves within the window loses the focus: it gets it back.
  private void panes(@Nullable Node before) {
    boolean here = Focus.contains(this, before);
    if (single) {
      split.getItems().clear();
      panes.setTop(hitOnTop ? back : null);
      panes.setCenter(hitOnTop ? detail : left);
    } else if (!split.equals(panes.getCenter())) {
      hitOnTop = false;
      panes.setTop(null);
      panes.setCenter(split);
      split.getItems().setAll((Node) left, detail);
      split.setDividerPositions(0.45);
    }
    if (here && before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }
}
