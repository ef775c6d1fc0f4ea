package org.uppsikt.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;

/// A list, and beside it the one that is chosen: the shape of the screens where work waits. Where
/// the window is too narrow for its text to hold both, one at a time: Enter or a click on a row
/// opens it, Esc or the line above leads back to that row.
public final class ListBeside extends VBox {

  /// In text at 100 %; a wide window at 200 % is a narrow one.
  private static final double TWO_PANES = 760;

  /// So much of the list is on show, in a low window as well.
  private static final double ROWS = 110;

  private final Kit kit;
  private final ListView<?> list;

  /// The pane of the list. It scrolls where what is said above the list, and the list, want more
  /// height than there is.
  private final Scroll front;
  private final Split split = new Split();
  private final HBox back;
  private final VBox above = Boxes.column("beside-notice");
  private final VBox messages = Boxes.column("detail-notice");
  private final VBox page = Boxes.column("detail-page");
  private Region detail = page;
  private double share;
  private BooleanSupplier escIsOf = () -> false;
  private boolean single;
  private boolean opened;

  /// The row from which the other pane was opened.
  private int from;

  /// @param list what is chosen in it stands beside it
  /// @param master the pane in which the list stands
  /// @param share of the width that it has at first
  public ListBeside(Kit kit, ListView<?> list, Region master, double share) {
    this.kit = kit;
    this.list = list;
    this.share = share;
    getStyleClass().add("list-beside");
    var button =
        new KeyButton(kit, list.getId() + ".back", kit.text(KitText.BACK), "Esc")
            .icon(Feather.ARROW_LEFT)
            .style("flat")
            .does(this::leave);
    front = front(master);
    back = Boxes.row("back-line", button);
    Boxes.shown(back, false);
    // The frame of the window keeps its place, however low it is.
    setMinHeight(0);
    split.setMinHeight(0);
    getChildren().setAll(back, Boxes.grow(split));
    // What is said anew is read first.
    above.heightProperty().subscribe(front::rewind);
    new Keys().onIf("Esc", () -> !escIsOf.getAsBoolean() && leave()).install(this);
    new Keys().onIf("Enter", this::enter).install(list);
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> front.reveal(list, list));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// A list whose choice and the model's are the same. Where the list loses its choice because its
  /// lines were read anew, the model keeps it.
  ///
  /// @param title read out
  public static <T> ListView<T> list(
      String id,
      String title,
      ObservableList<T> lines,
      ObjectProperty<@Nullable T> chosen,
      Supplier<? extends ListCell<T>> cells) {
    var list = new ListView<>(lines);
    list.setId(id);
    list.getStyleClass().add("master-list");
    list.setAccessibleText(title);
    list.setCellFactory(view -> cells.get());
    Attached.to(list).on(chosen, line -> list.getSelectionModel().select(line));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null) {
                chosen.set(line);
              }
            });
    return list;
  }

  private Scroll front(Region master) {
    var column = new VBox(above, Boxes.grow(master));
    var scroll = new Scroll(column);
    scroll.setFitToHeight(true);
    scroll.minWidthProperty().bind(master.minWidthProperty());
    scroll.maxWidthProperty().bind(master.maxWidthProperty());
    SplitPane.setResizableWithParent(scroll, SplitPane.isResizableWithParent(master));
    return scroll;
  }

  /// What stands beside the list: what happened, and the place of the chosen one below. Where only
  /// the list is on show, what happened stands above it.
  public ListBeside detail(VBox place, Node... happened) {
    place.getStyleClass().add("detail");
    messages.getChildren().setAll(happened);
    for (Node part : happened) {
      part.managedProperty().subscribe(this::tell);
    }
    page.getChildren().setAll(messages, place);
    place.getChildren().subscribe(() -> gone(place));
    return pane(new Scroll(page));
  }

  /// What stands beside the list has a use of its own for Esc, and leads back by itself.
  ///
  /// @param it whether the keyboard stands where that is so
  public ListBeside escIsOf(BooleanSupplier it) {
    escIsOf = it;
    return this;
  }

  /// A pane of its own beside the list.
  public ListBeside pane(Region beside) {
    detail = beside;
    lay();
    split.setDividerPositions(share);
    widthProperty().subscribe(this::arrange);
    Attached.to(this).on(kit.theme().percentProperty(), percent -> arrange());
    return this;
  }

  /// Shows what is chosen, where there is room for one pane only. The list is gone then, and with
  /// it the focus: the keys of the screen must go on working.
  public void open() {
    if (single && !opened) {
      from = list.getSelectionModel().getSelectedIndex();
      opened = true;
      lay();
      back.getChildren().getFirst().requestFocus();
    }
  }

  /// Goes back to the row.
  ///
  /// @return false where the list is on show already
  public boolean leave() {
    if (!isOpened()) {
      return false;
    }
    opened = false;
    lay();
    list.requestFocus();
    int now = list.getSelectionModel().getSelectedIndex();
    if (now >= 0 && now != from) {
      list.scrollTo(now);
    }
    return true;
  }

  /// Brings the list on show and gives it the keyboard.
  public void focusList() {
    if (!leave()) {
      list.requestFocus();
    }
  }

  /// Whether what is chosen has the window for itself.
  public boolean isOpened() {
    return single && opened;
  }

  private boolean isListAlone() {
    return single && !opened;
  }

  private boolean enter() {
    boolean opens = isListAlone() && list.getSelectionModel().getSelectedIndex() >= 0;
    if (opens) {
      open();
    }
    return opens;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getTarget() instanceof Node at
        && isRow(at)) {
      enter();
    }
  }

  private static boolean isRow(Node node) {
    return Focus.around(node).stream()
        .anyMatch(at -> at instanceof ListCell<?> cell && !cell.isEmpty());
  }

  /// Nothing is chosen any more. It may be chosen again at once, as lines are read anew.
  private void gone(VBox place) {
    if (isOpened() && place.getChildren().isEmpty()) {
      Fx.later(
          () -> {
            if (place.getChildren().isEmpty()) {
              leave();
            }
          });
    }
  }

  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < kit.theme().px(TWO_PANES);
    list.setMinHeight(kit.theme().px(ROWS));
    if (narrow == single) {
      return;
    }
    if (narrow && split.getDividers().size() == 1) {
      share = split.getDividerPositions()[0];
    }
    single = narrow;
    // Whoever writes beside the list writes on.
    opened = narrow && getScene() != null && Focus.contains(detail, getScene().getFocusOwner());
    lay();
    if (!narrow) {
      split.setDividerPositions(share);
    }
  }

  /// What stays on show stays in the window, with the keyboard and what is written in it.
  private void lay() {
    boolean listShown = !single || !opened;
    boolean detailShown = !single || opened;
    if (listShown && !split.getItems().contains(front)) {
      split.getItems().addFirst(front);
    }
    if (detailShown && !split.getItems().contains(detail)) {
      split.getItems().addLast(detail);
    }
    split.getItems().removeIf(pane -> pane.equals(front) ? !listShown : !detailShown);
    Boxes.shown(back, isOpened());
    getStyleClass().remove("one-pane");
    if (single) {
      getStyleClass().add("one-pane");
    }
    if (isListAlone()) {
      page.getChildren().remove(messages);
      above.getChildren().setAll(messages);
    } else if (!page.getChildren().contains(messages)) {
      above.getChildren().clear();
      page.getChildren().addFirst(messages);
    }
    tell();
  }

  private void tell() {
    boolean something = messages.getChildren().stream().anyMatch(Node::isManaged);
    if (isListAlone() && something && !above.isVisible()) {
      front.rewind();
    }
    Boxes.shown(above, isListAlone() && something);
    Boxes.shown(messages, !single || something);
  }
}
