package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
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
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.MarkedFlow;
import org.uppsikt.ui.kit.SeverityTag;

/// One row of the list: severity, channel, sender, age; two lines of text; categories, due clock,
/// who has it.
final class RowCell extends ListCell<InboxRow> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private static final int NEAR_END = 40;

  private final Kit kit;
  private final InboxModel model;
  private final Runnable nearEnd;
  private final Region dot = new Region();
  private final Icon mark = new Icon(Feather.CHECK_SQUARE).small();
  private final SeverityTag severity;
  private final Tooltip why = new Tooltip();
  private final Icon channel = new Icon(Feather.MESSAGE_CIRCLE);
  private final MarkedFlow sender;
  private final Label age = Boxes.label("", "row-age");
  private final MarkedFlow snippet;
  private final MarkedFlow one;
  private final Text folded = new Text();
  private final TextFlow foldedLine;
  private final ChipLine chips;
  private final Label due = Boxes.label("", "row-due");
  private final Label unseen = Boxes.label("", "row-unseen");
  private final HBox holder = new HBox();
  private final HBox firstLine;
  private final Icon clock = new Icon(Feather.CLOCK).small();
  private final StackPane text = new StackPane();
  private final HBox lastLine = Boxes.row("row-last");
  private final VBox lines = Boxes.column("row-lines");
  private final StackPane all;

  /// The list asks for a row again with most of its layouts; what stands there is not drawn anew.
  private @Nullable Shown shown;

  private int place = -1;
  private boolean drawn;
  private boolean came;

  private record Shown(InboxRow row, boolean marked, boolean compact, String leaves) {}

  /// @param nearEnd told when a row close to the end of the list comes on show
  RowCell(Kit kit, InboxModel model, Runnable nearEnd) {
    this.kit = kit;
    this.model = model;
    this.nearEnd = nearEnd;
    getStyleClass().add("inbox-row");
    severity = new SeverityTag(kit);
    severity.setTooltip(why);
    sender = new MarkedFlow(kit, 1);
    snippet = new MarkedFlow(kit, 2);
    one = new MarkedFlow(kit, 1);
    chips = new ChipLine(kit);
    dot.getStyleClass().add("unread-dot");
    dot.setManaged(false);
    mark.getStyleClass().add("row-mark");
    mark.setManaged(false);
    sender.getStyleClass().add("row-sender");
    age.setMinWidth(USE_PREF_SIZE);
    due.setMinWidth(USE_PREF_SIZE);
    unseen.setMinWidth(USE_PREF_SIZE);
    unseen.setGraphic(new Icon(Feather.EYE_OFF).small());
    holder.setMinWidth(USE_PREF_SIZE);
    folded.getStyleClass().add("row-folded");
    foldedLine = new TextFlow(folded, new KeyCap(kit.text(InboxText.SPACE)));
    foldedLine.getStyleClass().add("row-folded-line");
    text.getStyleClass().add("row-text");
    firstLine = Boxes.row("row-first", severity, channel, Boxes.grow(sender), age);
    all = new StackPane(lines, dot, mark);
    arrange();
    follow();
    setText(null);
    setGraphic(all);
    setPrefWidth(0);
  }

  private void follow() {
    parentProperty().subscribe(parent -> came |= parent != null);
    Attached.to(this)
        // The list lays cells aside that it does not refresh, and takes them up again as they were.
        .on(model.compactProperty(), compact -> updateItem(getItem(), isEmpty()))
        .on(
            model.leavingProperty(),
            leaving -> {
              if (getItem() != null) {
                due(getItem());
              }
            });
  }

  /// Two lines of text and the chips below; in compact rows one line of text, and no chips.
  private void arrange() {
    boolean compact = model.compactProperty().get();
    pseudoClassStateChanged(COMPACT, compact);
    if (compact) {
      text.getChildren().setAll(one);
      lastLine.getChildren().setAll(unseen, Boxes.grow(text), due, holder);
      lines.getChildren().setAll(firstLine, lastLine);
    } else {
      text.getChildren().setAll(snippet, foldedLine);
      lastLine.getChildren().setAll(unseen, Boxes.grow(chips), due, holder);
      lines.getChildren().setAll(firstLine, text, lastLine);
    }
  }

  @Override
  protected void updateItem(@Nullable InboxRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      shown = null;
      states(false, false, false, false);
      // Taken out, it would be styled anew once it is put in again.
      all.setVisible(false);
      setAccessibleText("");
      return;
    }
    if (isNearEnd()) {
      Fx.later(this::askForMore);
    }
    var now =
        new Shown(row, model.marks().marked(row.id()), model.compactProperty().get(), leaves(row));
    if (!now.equals(shown)) {
      shown = now;
      draw(row, now.marked());
    }
  }

  /// It is laid out at this place of the list, see [#isUnstyled].
  void placed(int at) {
    place = at;
    drawn = false;
  }

  /// Where it was laid out last.
  int place() {
    return place;
  }

  /// Whether it was drawn since then, or came into the window since this was last asked.
  boolean isUnstyled() {
    boolean unstyled = drawn || came;
    drawn = false;
    came = false;
    return unstyled;
  }

  private void draw(InboxRow row, boolean marked) {
    drawn = true;
    states(row.unread(), row.state() != null, row.inside(), marked);
    if (lines.getChildren().contains(text) == model.compactProperty().get()) {
      arrange();
    }
    all.setVisible(true);
    dot.setVisible(row.unread() && !marked);
    first(row);
    text(row);
    last(row);
    setAccessibleText(words(row));
    setAccessibleHelp(row.why());
  }

  /// Asked anew each time: while what was decided waits to leave, the seconds run, and nobody is to
  /// hear of each of them.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    InboxRow row = getItem();
    if (attribute == AccessibleAttribute.TEXT && row != null) {
      return words(row);
    }
    return attribute == AccessibleAttribute.SELECTED
        ? row != null && RowsOnShow.isSelected(getListView(), row)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private String words(InboxRow row) {
    return RowWords.of(kit, row, model.marks().marked(row.id()), leaves(row));
  }

  /// Only where it stands there still: while rows are put in before it, it is near the end of a
  /// list that has not all its rows yet.
  private void askForMore() {
    if (isNearEnd()) {
      nearEnd.run();
    }
  }

  private boolean isNearEnd() {
    return getItem() != null && getIndex() >= model.rows().size() - NEAR_END;
  }

  private void states(boolean unread, boolean decided, boolean inside, boolean marked) {
    pseudoClassStateChanged(UNREAD, unread);
    pseudoClassStateChanged(DECIDED, decided);
    pseudoClassStateChanged(INSIDE, inside);
    pseudoClassStateChanged(MARKED, marked);
    mark.setVisible(marked);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double size = kit.theme().px(6);
    dot.resizeRelocate(kit.theme().px(-12), kit.theme().px(7), size, size);
    mark.relocate(kit.theme().px(-16), kit.theme().px(2));
  }

  private void first(InboxRow row) {
    var state = row.state();
    if (state == null) {
      severity.show(row.severity());
    } else {
      severity.show(state.icon(), state.word(), state.tone());
    }
    why.setText(row.why());
    channel.show(row.channel().icon());
    sender.show(row.sender(), List.of());
    age.setText(row.age());
  }

  private void text(InboxRow row) {
    boolean hide = !row.foldedAs().isEmpty();
    List<Mark> marks = row.state() == null ? row.marks() : List.of();
    if (model.compactProperty().get()) {
      String shown = hide ? kit.text(InboxText.FOLDED, row.foldedAs()) : row.snippet();
      one.show(shown, hide ? List.of() : marks);
      return;
    }
    Boxes.shown(snippet, !hide);
    Boxes.shown(foldedLine, hide);
    if (hide) {
      folded.setText(kit.text(InboxText.FOLDED, row.foldedAs()) + " ");
    } else {
      snippet.show(row.snippet(), marks);
    }
  }

  private void last(InboxRow row) {
    unseen.setText(row.unseen());
    Boxes.shown(unseen, !row.unseen().isEmpty());
    chips.show(row.categories(), row.state() != null);
    due(row);
    var who = row.holder();
    holder.getChildren().clear();
    Boxes.shown(holder, who != null);
    if (who != null) {
      var as = who.me() ? Avatar.Who.ME : Avatar.Who.OTHER;
      holder.getChildren().add(new Avatar(who.name(), as).small());
    }
  }

  /// When it is due, or while it can be taken back, when it leaves.
  private void due(InboxRow row) {
    String leaves = leaves(row);
    boolean settled = row.state() != null && !leaves.isEmpty();
    due.setText(settled ? leaves : row.due());
    due.setGraphic(settled || row.due().isEmpty() ? null : clock);
    row.dueTone().on(due);
  }

  private String leaves(InboxRow row) {
    return model.leavingProperty().get().getOrDefault(row.id(), "");
  }
}
