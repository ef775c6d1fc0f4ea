package org.uppsikt.ui.search;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.SeverityTag;
import org.uppsikt.ui.kit.Tone;

/// A hit with the look of a row of the inbox: severity or state, channel, sender, date; the text
/// around the words found; categories.
final class HitCell extends ListCell<SearchRow> {

  private static final int CHIPS = 3;
  private static final int NEAR_END = 8;

  private final Kit kit;
  private final Runnable nearEnd;
  private final SeverityTag severity;
  private final Icon channel = new Icon(Feather.MESSAGE_CIRCLE);
  private final MarkedFlow sender;
  private final Label date = Boxes.label("", "row-age");
  private final MarkedFlow snippet;
  private final HBox chips = Boxes.row("row-chips");
  private final VBox lines;

  /// @param nearEnd told when a row close to the end comes on show
  HitCell(Kit kit, Runnable nearEnd) {
    this.kit = kit;
    this.nearEnd = nearEnd;
    getStyleClass().add("inbox-row");
    severity = new SeverityTag(kit);
    sender = new MarkedFlow(kit, 1);
    sender.getStyleClass().add("row-sender");
    snippet = new MarkedFlow(kit, 2);
    date.setMinWidth(USE_PREF_SIZE);
    var text = new StackPane(snippet);
    text.getStyleClass().add("row-text");
    lines =
        Boxes.column(
            "row-lines",
            Boxes.row("row-first", severity, channel, Boxes.grow(sender), date),
            text,
            Boxes.row("row-last", chips));
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    setGraphic(lines);
    setId("search.hit." + getIndex());
    if (getIndex() >= getListView().getItems().size() - NEAR_END) {
      nearEnd.run();
    }
    var state = row.state();
    if (state == null) {
      severity.show(row.severity());
    } else {
      severity.show(state.icon(), state.word(), state.tone());
    }
    channel.show(row.channel().icon());
    sender.show(row.sender(), List.of());
    date.setText(row.date());
    snippet.show(row.shown(), row.folded().isEmpty() ? row.marks() : List.of());
    chips(row);
    setAccessibleText(
        kit.text(
            SearchText.ROW,
            severity.getText(),
            SafeText.harmless(row.sender()),
            row.channelName(),
            row.date(),
            SafeText.harmless(row.shown())));
  }

  private void chips(SearchRow row) {
    chips.getChildren().clear();
    if (!row.hit().present()) {
      chips.getChildren().add(new Chip(kit.text(SearchText.EARLIER), Tone.WARN));
    }
    row.categories().stream()
        .limit(CHIPS)
        .forEach(name -> chips.getChildren().add(new Chip(name, Tone.PLAIN)));
  }
}
