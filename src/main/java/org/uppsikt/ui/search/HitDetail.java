package org.uppsikt.ui.search;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.RuleText;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.Reading;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.SeverityTag;
import org.uppsikt.ui.kit.Tone;

/// The whole text of the chosen hit, with the words found marked.
final class HitDetail extends StackPane {

  private final Kit kit;
  private final SearchActions actions;

  HitDetail(Kit kit, SearchModel model, SearchActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("search-detail");
    Attached.to(this)
        .on(
            model.chosenProperty(),
            row -> {
              boolean there = row != null && model.emptyProperty().get() == null;
              getChildren().setAll(there ? new Scroll(page(row)) : nothing());
            });
  }

  private EmptyState nothing() {
    return new EmptyState(
        Feather.FILE_TEXT,
        Tone.MUTED,
        kit.text(SearchText.CHOOSE),
        kit.text(SearchText.CHOOSE_WHY));
  }

  private VBox page(SearchRow row) {
    var page =
        Boxes.column(
            "search-page",
            who(row),
            Boxes.row(
                "search-detail-head",
                new Icon(row.channel().icon()),
                Boxes.label(row.channelName(), "muted"),
                Boxes.label(row.date(), "muted")));
    if (!row.hit().present()) {
      page.getChildren()
          .add(
              new InlineMessage(
                  Tone.WARN, kit.text(SearchText.EARLIER), kit.text(SearchText.EARLIER_HELP), ""));
    }
    page.getChildren().add(row.folded().isEmpty() ? text(row) : folded(row));
    if (!row.categories().isEmpty()) {
      var chips = Boxes.row("row-chips");
      row.categories().forEach(name -> chips.getChildren().add(new Chip(name, Tone.PLAIN)));
      page.getChildren().add(chips);
    }
    page.getChildren()
        .add(
            new KeyButton(kit, "search.show", kit.text(SearchText.SHOW), "Ctrl+Enter")
                .icon(Feather.INBOX)
                .does(actions::showInInbox));
    return page;
  }

  private MarkedText text(SearchRow row) {
    var text = new MarkedText(kit);
    text.setId("search.text");
    text.show(row.hit().text(), row.all());
    row.all().stream().mapToInt(Mark::start).min().ifPresent(first -> text.read(Reading.of(first)));
    return text;
  }

  /// What stands for the text until it is asked for.
  private VBox folded(SearchRow row) {
    var place = Boxes.column("search-folded", Boxes.words(row.folded(), "muted"));
    place
        .getChildren()
        .add(
            new KeyButton(kit, "search.reveal", kit.text(RuleText.SHOW_FOLDED), "")
                .icon(Feather.EYE)
                .style("small")
                .does(() -> place.getChildren().setAll(text(row))));
    return place;
  }

  private HBox who(SearchRow row) {
    var sender = new MarkedFlow(kit, 1);
    sender.getStyleClass().add("strong");
    sender.show(row.sender(), List.of());
    var severity = new SeverityTag(kit);
    var state = row.state();
    if (state == null) {
      severity.show(row.severity());
    } else {
      severity.show(state.icon(), state.word(), state.tone());
    }
    return Boxes.row("search-detail-head", Boxes.grow(sender), severity);
  }
}
