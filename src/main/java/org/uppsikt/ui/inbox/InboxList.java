package org.uppsikt.ui.inbox;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Tone;

/// The list in the middle: title, new items, rows, and the undo bar under them.
public final class InboxList extends VBox {

  private static final double ROW = 96;
  private static final double COMPACT = 64;
  private static final int GHOSTS = 6;
  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final ListView<InboxRow> list = new ListView<>();
  private final StackPane empty = new StackPane();
  private final Scroll emptyScroll = new Scroll(empty);
  private final ListHead head;
  private final MarkBar marks;
  private final EmptyStates states;
  private final WhyBubble why;
  private final RowReason reason;
  private final StillList still = new StillList(list);
  private final RowCells cells = new RowCells();
  private final StackPane body;

  public InboxList(Kit kit, InboxModel model, InboxActions actions, EmptyStates states) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.states = states;
    this.why = new WhyBubble(kit, list, model.rows());
    this.reason = new RowReason(model);
    this.head = new ListHead(kit, model, actions, this::focusList);
    this.marks = new MarkBar(kit, model.marks(), actions, this::focusList);
    this.body = Boxes.grow(body());
    getStyleClass().add("inbox-list");
    getChildren()
        .addAll(
            head,
            marks,
            fault(),
            note(),
            new NewsStrip(kit, model, actions),
            body,
            reason,
            new UndoBar(kit, model, actions));
    setUpList();
  }

  /// The list itself, for the focus; where it is empty, the one thing to do about it. Where nothing
  /// is to be done but to wait, the words hold the keyboard until the list is filled.
  public void focusList() {
    if (empty.isVisible()) {
      empty.lookupAll(".button").stream().findFirst().orElse(empty).requestFocus();
    } else {
      list.requestFocus();
    }
  }

  ListHead head() {
    return head;
  }

  /// Whether there is too little height for anything but rows.
  void low(boolean low) {
    head.low(low);
    reason.low(low);
  }

  MarkBar marks() {
    return marks;
  }

  /// Whether the rows have the focus, and with it the keys that mark.
  boolean listFocused() {
    return Focus.within(list);
  }

  /// Shows why the selected row stands where it does.
  ///
  /// @return the sentence; empty where no row is selected
  String explain() {
    int at = list.getSelectionModel().getSelectedIndex();
    String why = at >= 0 && at < model.rows().size() ? model.rows().get(at).why() : "";
    // With one pane at a time the item is alone on show: then it is only said.
    if (!why.isEmpty() && getScene() != null) {
      this.why.show(at, why);
    }
    return why;
  }

  /// Takes away what explains a row.
  ///
  /// @return whether it was on show
  boolean explained() {
    return why.away();
  }

  private StackPane fault() {
    var place = new StackPane();
    place.getStyleClass().add("list-fault");
    Attached.to(place)
        .on(
            model.faultProperty(),
            fault -> {
              place.getChildren().clear();
              if (fault != null) {
                place
                    .getChildren()
                    .add(
                        new InlineMessage(Tone.WARN, fault.happened(), fault.kept(), fault.todo())
                            .below(states.fetch("inbox.fault.fetch", "small")));
              }
              Boxes.shown(place, fault != null);
            });
    return place;
  }

  private StackPane note() {
    var place = new StackPane();
    place.setId("inbox.note");
    place.getStyleClass().add("list-fault");
    Attached.to(place)
        .on(
            model.noteProperty(),
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

  private StackPane body() {
    empty.getStyleClass().add("list-empty");
    empty.setAccessibleRole(AccessibleRole.TEXT);
    // Nothing can be walked to in it: whoever waits for the list would walk out of it.
    empty.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode().isArrowKey() && empty.equals(event.getTarget())) {
            event.consume();
          }
        });
    Attached.to(empty).on(model.emptyProperty(), this::showEmpty);
    var ghosts = ghosts();
    Attached.to(ghosts).on(model.loadingProperty(), on -> Boxes.shown(ghosts, on));
    // At large text the words are higher than the pane.
    emptyScroll.setFitToHeight(true);
    return new StackPane(list, emptyScroll, ghosts, why);
  }

  /// The list, or why there is none. Whoever had the focus there keeps it: what disappears would
  /// hand it to the first control of the window.
  private void showEmpty(InboxModel.@Nullable Empty reason) {
    boolean focused = Focus.within(list) || Focus.within(empty);
    empty.getChildren().clear();
    if (reason != null) {
      empty.getChildren().add(states.of(reason));
      empty.setAccessibleText(reason.title() + ". " + reason.why());
    }
    Boxes.shown(empty, reason != null);
    Boxes.shown(emptyScroll, reason != null);
    if (focused) {
      list.setVisible(true);
      focusList();
    }
    list.setVisible(reason == null);
  }

  /// Grey rows while the first list is read: as many as there is room for, so that the window keeps
  /// its place.
  private VBox ghosts() {
    var rows = Boxes.column("ghosts");
    rows.setMinHeight(0);
    var edge = new Rectangle();
    edge.widthProperty().bind(rows.widthProperty());
    edge.heightProperty().bind(rows.heightProperty());
    rows.setClip(edge);
    rows.setMouseTransparent(true);
    rows.setAccessibleText(kit.text(InboxText.LOADING));
    for (int i = 0; i < GHOSTS; i++) {
      var row =
          Boxes.column("ghost", Boxes.label("", "ghost-short"), Boxes.label("", "ghost-long"));
      row.prefHeightProperty().bind(list.fixedCellSizeProperty());
      rows.getChildren().add(row);
    }
    return rows;
  }

  private void setUpList() {
    list.setId("inbox.list");
    list.setItems(model.rows());
    list.setSkin(new RowFlow.Skin(list));
    list.setCellFactory(view -> cells.add(new RowCell(kit, model, actions::more)));
    list.setAccessibleRole(AccessibleRole.LIST_VIEW);
    list.fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.rint(kit.theme().px(model.compactProperty().get() ? COMPACT : ROW)),
                kit.theme().percentProperty(),
                model.compactProperty()));
    var selection = list.getSelectionModel();
    selection.selectedIndexProperty().subscribe(index -> follow(index.intValue()));
    Attached.to(list)
        .on(model.titleProperty(), title -> list.setAccessibleText(kit.text(InboxText.LIST, title)))
        .on(model.selectedProperty(), index -> select(index.intValue()))
        .beforeList(model.rows(), this::follow)
        .onList(model.rows(), this::chooseAgain)
        .on(model.compactProperty(), on -> list.refresh())
        .on(model.marks().countProperty(), on -> list.refresh())
        .on(model.marks().stageProperty(), on -> list.refresh());
  }

  @Override
  protected void layoutChildren() {
    still.hold();
    double top = body.getLayoutY();
    super.layoutChildren();
    body.layout();
    still.settle(body.getLayoutY() - top);
  }

  private void follow() {
    still.changes();
    cells.follow(model.rows());
  }

  private void follow(int index) {
    if (index >= 0 || model.rows().isEmpty()) {
      model.selectedProperty().set(index);
    }
  }

  /// A list all of whose rows are made anew, such as a list of one, forgets which was chosen.
  private void chooseAgain() {
    int index = model.selectedProperty().get();
    boolean forgotten = list.getSelectionModel().getSelectedIndex() < 0;
    if (forgotten && index >= 0 && index < model.rows().size()) {
      select(index);
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
      if (!RowsOnShow.wholly(list, index)) {
        list.scrollTo(Math.max(0, index - 1));
        still.jumped();
      }
    }
  }
}
