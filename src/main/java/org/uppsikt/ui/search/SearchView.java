package org.uppsikt.ui.search;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;

/// The field and the hits on the left, the chosen hit beside them, questions above both.
public final class SearchView extends StackPane {

  private final Kit kit;
  private final SearchActions actions;
  private final SearchBar bar;
  private final Overlay overlay;

  SearchView(Kit kit, SearchModel model, SearchActions actions) {
    this.kit = kit;
    this.actions = actions;
    bar = new SearchBar(kit, model, actions, this::help);
    var hits = new HitList(kit, model, actions);
    var left = Boxes.column("master", bar, Boxes.grow(hits));
    left.getStyleClass().add("inbox-list");
    var split = new SplitPane(left, new HitDetail(kit, model));
    split.getStyleClass().add("inbox-split");
    split.setDividerPositions(0.45);
    overlay = new Overlay(split);
    getStyleClass().add("screen");
    getChildren().add(overlay);
    new Keys().on("Ctrl+H", this::help).on("F3", bar::focus).install(this);
  }

  void focusField() {
    bar.focus();
  }

  /// Selects what is wrong in the query.
  void point(Span place) {
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
}
