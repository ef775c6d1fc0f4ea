package org.uppsikt.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// The list in the middle: title, new items, rows, and the undo bar under them.
public final class InboxList extends VBox {

  private static final double ROW = 96;
  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final ListView<InboxRow> list = new ListView<>();

  public InboxList(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("inbox-list");
    getChildren()
        .addAll(
            head(),
            fetching(),
            fault(),
            note(),
            pill(),
            Boxes.grow(body()),
            new UndoBar(kit, model, actions));
    setUpList();
  }

  /// The list itself, for the focus.
  public void focusList() {
    list.requestFocus();
  }

  private HBox head() {
    var title = Boxes.label("", "pane-title");
    title.textProperty().bind(model.titleProperty());
    title.setMinWidth(USE_PREF_SIZE);
    var count = Boxes.label("", "muted");
    count.textProperty().bind(model.countProperty());
    var sort = Boxes.label(kit.text(InboxText.SORT_URGENT), "muted");
    return Boxes.row("list-head", title, count, Boxes.space(), sort);
  }

  private StackPane fault() {
    var place = new StackPane();
    place.getStyleClass().add("list-fault");
    model
        .faultProperty()
        .subscribe(
            fault -> {
              place.getChildren().clear();
              if (fault != null) {
                place
                    .getChildren()
                    .add(
                        new InlineMessage(Tone.WARN, fault.happened(), fault.kept(), fault.todo())
                            .button(fetch("inbox.fault.fetch", "small")));
              }
              Boxes.shown(place, fault != null);
            });
    return place;
  }

  /// What is being fetched, and the way to stop it.
  private HBox fetching() {
    var words = Boxes.label("", "muted", "small-text");
    words.setId("inbox.fetching");
    words.textProperty().bind(model.fetchingProperty());
    var cancel =
        new KeyButton(kit, "inbox.fetch.cancel", kit.text(KitText.CANCEL), "")
            .style("small")
            .does(actions::cancelFetching);
    var line = Boxes.row("list-fetching", Boxes.grow(words), cancel);
    model.fetchingProperty().subscribe(text -> Boxes.shown(line, !text.isEmpty()));
    return line;
  }

  private StackPane note() {
    var place = new StackPane();
    place.setId("inbox.note");
    place.getStyleClass().add("list-fault");
    model
        .noteProperty()
        .subscribe(
            note -> {
              place.getChildren().clear();
              if (note != null) {
                place
                    .getChildren()
                    .add(new InlineMessage(note.tone(), note.happened(), note.todo(), ""));
              }
              Boxes.shown(place, note != null);
            });
    return place;
  }

  private Button pill() {
    var pill =
        new KeyButton(kit, "inbox.new", "", "N")
            .icon(Feather.ARROW_UP)
            .style("flat", "new-pill")
            .does(actions::showNew);
    pill.textProperty().bind(model.newItemsProperty());
    pill.setMaxWidth(Double.MAX_VALUE);
    model.newItemsProperty().subscribe(text -> Boxes.shown(pill, !text.isEmpty()));
    return pill;
  }

  private StackPane body() {
    var empty = new StackPane();
    empty.getStyleClass().add("list-empty");
    model
        .emptyProperty()
        .subscribe(
            reason -> {
              empty.getChildren().clear();
              if (reason != null) {
                empty.getChildren().add(emptyState(reason));
              }
              Boxes.shown(empty, reason != null);
            });
    list.visibleProperty().bind(model.emptyProperty().isNull());
    return new StackPane(list, empty);
  }

  private EmptyState emptyState(InboxModel.Empty reason) {
    var icon = reason.filtered() ? Feather.FILTER : Feather.CHECK;
    var state =
        new EmptyState(
            icon, reason.filtered() ? Tone.ACCENT : Tone.OK, reason.title(), reason.why());
    return state.with(
        reason.filtered()
            ? new KeyButton(kit, "inbox.all", kit.text(InboxText.SHOW_ALL), "")
                .does(actions::showAll)
            : fetch("inbox.fetch", "medium"));
  }

  private KeyButton fetch(String id, String size) {
    return new KeyButton(kit, id, kit.text(InboxText.FETCH_NOW), "F5")
        .icon(Feather.REFRESH_CW)
        .style(size)
        .does(actions::fetchNow);
  }

  private void setUpList() {
    list.setId("inbox.list");
    list.setItems(model.rows());
    list.setCellFactory(view -> new RowCell(kit, () -> Fx.later(actions::more)));
    list.setAccessibleRole(AccessibleRole.LIST_VIEW);
    list.accessibleTextProperty()
        .bind(model.titleProperty().map(title -> kit.text(InboxText.LIST, title)));
    list.fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.rint(kit.theme().px(ROW)), kit.theme().percentProperty()));
    var selection = list.getSelectionModel();
    selection.selectedIndexProperty().subscribe(index -> follow(index.intValue()));
    model.selectedProperty().subscribe(index -> select(index.intValue()));
  }

  private void follow(int index) {
    if (index >= 0 || model.rows().isEmpty()) {
      model.selectedProperty().set(index);
    }
  }

  private void select(int index) {
    var selection = list.getSelectionModel();
    if (index == selection.getSelectedIndex()) {
      return;
    }
    if (index < 0) {
      selection.clearSelection();
    } else {
      selection.select(index);
      list.scrollTo(Math.max(0, index - 1));
    }
  }
}
