package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.SeverityTag;
import org.uppsikt.ui.kit.Tone;

/// One row of the list: severity, channel, sender, age; two lines of text; categories, due clock,
/// who has it.
final class RowCell extends ListCell<InboxRow> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
  private static final int CHIPS = 2;

  private static final int NEAR_END = 40;

  private final Kit kit;
  private final Runnable nearEnd;
  private final Region dot = new Region();
  private final SeverityTag severity;
  private final Tooltip why = new Tooltip();
  private final Icon channel = new Icon(Feather.MESSAGE_CIRCLE);
  private final MarkedFlow sender;
  private final Label age = Boxes.label("", "row-age");
  private final MarkedFlow snippet;
  private final Text folded = new Text();
  private final TextFlow foldedLine;
  private final HBox chips = Boxes.row("row-chips");
  private final Label due = Boxes.label("", "row-due");
  private final HBox holder = new HBox();
  private final StackPane all;

  /// @param nearEnd told when a row close to the end of the list comes on show
  RowCell(Kit kit, Runnable nearEnd) {
    this.kit = kit;
    this.nearEnd = nearEnd;
    getStyleClass().add("inbox-row");
    severity = new SeverityTag(kit);
    severity.setTooltip(why);
    sender = new MarkedFlow(kit, 1);
    snippet = new MarkedFlow(kit, 2);
    dot.getStyleClass().add("unread-dot");
    dot.setManaged(false);
    sender.getStyleClass().add("row-sender");
    age.setMinWidth(USE_PREF_SIZE);
    due.setMinWidth(USE_PREF_SIZE);
    folded.getStyleClass().add("row-folded");
    foldedLine = new TextFlow(folded, new KeyCap(kit.text(InboxText.SPACE)));
    foldedLine.getStyleClass().add("row-folded-line");
    var text = new StackPane(snippet, foldedLine);
    text.getStyleClass().add("row-text");
    chips.setMinWidth(0);
    var first = Boxes.row("row-first", severity, channel, Boxes.grow(sender), age);
    var last = Boxes.row("row-last", chips, Boxes.space(), due, holder);
    VBox lines = Boxes.column("row-lines", first, text, last);
    all = new StackPane(dot, lines);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable InboxRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      pseudoClassStateChanged(UNREAD, false);
      pseudoClassStateChanged(DECIDED, false);
      setAccessibleText("");
      return;
    }
    setGraphic(all);
    if (getIndex() >= getListView().getItems().size() - NEAR_END) {
      nearEnd.run();
    }
    pseudoClassStateChanged(UNREAD, row.unread());
    pseudoClassStateChanged(DECIDED, row.state() != null);
    setId("inbox.row." + getIndex());
    first(row);
    text(row);
    last(row);
    setAccessibleText(RowWords.of(kit, row));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double size = kit.theme().px(6);
    dot.resizeRelocate(kit.theme().px(-12), kit.theme().px(7), size, size);
  }

  private void first(InboxRow row) {
    var state = row.state();
    if (state == null) {
      severity.show(row.severity());
    } else {
      severity.show(state.icon(), state.word(), state.tone());
    }
    why.setText(row.why());
    dot.setVisible(row.unread());
    channel.show(row.channel().icon());
    sender.show(row.sender(), List.of());
    age.setText(row.age());
  }

  private void text(InboxRow row) {
    boolean hide = !row.foldedAs().isEmpty();
    Boxes.shown(snippet, !hide);
    Boxes.shown(foldedLine, hide);
    if (hide) {
      folded.setText(kit.text(InboxText.FOLDED, row.foldedAs()) + " ");
    } else {
      snippet.show(row.snippet(), row.state() == null ? row.marks() : List.of());
    }
  }

  private void last(InboxRow row) {
    var shown = new ArrayList<Chip>();
    for (var category : row.categories().stream().limit(CHIPS).toList()) {
      shown.add(new Chip(category.name(), row.state() == null ? category.tone() : Tone.PLAIN));
    }
    int more = row.categories().size() - CHIPS;
    if (more > 0) {
      shown.add(new Chip(kit.text(InboxText.MORE_CHIPS, more), Tone.PLAIN));
    }
    shown.forEach(chip -> chip.setMinWidth(0));
    chips.getChildren().setAll(shown);
    due.setText(row.due());
    due.setGraphic(row.due().isEmpty() || row.state() != null ? null : clock());
    row.dueTone().on(due);
    var who = row.holder();
    holder.getChildren().clear();
    Boxes.shown(holder, who != null);
    if (who != null) {
      var as = who.me() ? Avatar.Who.ME : Avatar.Who.OTHER;
      holder.getChildren().add(new Avatar(who.name(), as).small());
    }
  }

  private static Icon clock() {
    return new Icon(Feather.CLOCK).small();
  }
}
