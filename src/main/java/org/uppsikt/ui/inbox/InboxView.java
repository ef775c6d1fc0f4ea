package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Announcer;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.FocusBefore;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.MarkedText;
import org.uppsikt.ui.kit.Split;

/// The three panes. What counts is the width in text: a wide window at 200 % is a narrow one, with
/// one pane at a time.
public final class InboxView extends BorderPane {

  /// Without the rail; the window is 80 wider.
  private static final double WITH_NAV = 1120;
  private static final double TWO_PANES = 740;

  /// Below this height, in text, only the most needed stands above what is read.
  private static final double LOW = 400;

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final NavPane nav;
  private final InboxList list;
  private final ItemPane item;
  private final Split split = new Split();
  private final HBox back;
  private final ListWidth listWidth;
  private final Announcer voice;
  private boolean single;
  private boolean low;
  private boolean itemOnTop;

  /// Where the keyboard stood before something lay over the item.
  private FocusBefore stood = FocusBefore.nowhere();

  public InboxView(
      Kit kit, InboxModel model, InboxActions actions, Keys keys, Optional<Runnable> channels) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.nav = new NavPane(kit, model, actions);
    this.list = new InboxList(kit, model, actions, new EmptyStates(kit, actions, channels));
    this.item = new ItemPane(kit, model, actions, list::focusList);
    this.voice = Announcements.of(kit, model);
    this.listWidth = new ListWidth(kit, model, split, list);
    getStyleClass().add("inbox");
    split.getStyleClass().add("inbox-split");
    var button =
        new KeyButton(kit, "inbox.back", kit.text(InboxText.BACK), "Esc")
            .style("flat")
            .does(this::back);
    button.addEventFilter(KeyEvent.KEY_PRESSED, this::spaceReveals);
    back = Boxes.row("back-line", button, Boxes.space(), item.tabMenu());
    bind(keys);
    keys.install(this);
    nav.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clicked());
    getChildren().add(voice);
    widthProperty().subscribe(this::arrange);
    heightProperty().subscribe(this::arrange);
    Attached.to(this)
        .on(kit.theme().percentProperty(), percent -> arrange())
        .on(model.panelOpenProperty(), this::bringUp)
        .on(model.answer().openProperty(), this::bringUp)
        .on(model.onItem().decision().openProperty(), this::bringUp);
    split.widthProperty().subscribe(listWidth::keep);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> list.explained());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> listWidth.dragged());
    arrange();
  }

  /// Whoever clicks a list wants what is in it: the arrows then walk its rows. What is on show may
  /// still be of the list before: its card, and what waited beside it.
  private void clicked() {
    if (Focus.within(nav) && !covered()) {
      list.focusList();
    }
  }

  /// Reads on or back in the long text of the open item.
  void read(Predicate<MarkedText> how) {
    item.read(how);
  }

  /// Whether of a long text only a part is on show.
  boolean isCut() {
    return item.isCut();
  }

  /// The keys of this screen, for the overlay that lists them.
  public static List<KeyLine.Group> keys(Kit kit) {
    return InboxKeys.of(kit);
  }

  /// Where the focus goes when the screen is shown.
  public void focusList() {
    if (single && itemOnTop) {
      itemOnTop = false;
      arrange();
    }
    item.focusNextOr(list::focusList);
  }

  private void bind(Keys keys) {
    new PlaceKeys(model, actions, item, list.marks()).bind(keys);
    var onItem = new ItemKeys(model, actions, item);
    onItem.bind(keys);
    new PanelKeys(model, actions, onItem).bind(keys);
    new ListKeys(actions.list(), list).bind(keys);
    keys.onIf("M", () -> !covered() && item.openMore());
    keys.on("N", actions::showNew)
        .on("T", actions::showThread)
        .onIf("Ctrl+Z", this::undo)
        .on("F5", actions::fetchNow)
        .on("F3", this::toFilter)
        .on("F6", this::nextPane)
        .on("W", this::explain)
        .onIf("Enter", this::open)
        .onIf("Esc", this::back);
  }

  /// Something ended that took its time: the list gets the keyboard, unless the person has begun to
  /// write or to decide in the meantime.
  void focusListUnlessBusy() {
    if (!Focus.writes(this) && !covered()) {
      focusList();
    }
  }

  /// Says why the row stands where it does, to the eye and to a screen reader.
  void explain() {
    voice.say(list.explain());
  }

  /// Asks for a name under which the list on show is kept.
  void nameList(boolean rename) {
    list.head().ask(rename);
  }

  void toFilter() {
    focusList();
    list.head().focusFilter();
  }

  /// From the left pane to the list, the item, and around.
  private void nextPane() {
    if (Focus.within(nav)) {
      focusList();
    } else if (Focus.within(list) && item.isVisible() && !single) {
      item.lookupAll(".button").stream()
          .filter(node -> node.isFocusTraversable() && !node.isDisabled())
          .findFirst()
          .ifPresent(Node::requestFocus);
    } else if (getLeft() != null) {
      nav.focusCurrent();
    } else if (!list.head().openViews()) {
      focusList();
    }
  }

  /// By the panel or the answer pane.
  boolean covered() {
    return item.covered();
  }

  /// While somebody writes, Ctrl+Z belongs to the text.
  private boolean undo() {
    if (Focus.writes(this)) {
      return false;
    }
    actions.undo();
    return true;
  }

  /// The keyboard stands on the way back when an item was opened alone. Space is said to show what
  /// is hidden in it, and must not lead away instead.
  private void spaceReveals(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && model.onItem().extraProperty().get().hides()) {
      event.consume();
    }
  }

  private boolean open() {
    boolean nothing = model.itemProperty().get() == null;
    if (nothing || !single || itemOnTop) {
      return nothing && item.goOn();
    }
    itemOnTop = true;
    arrange();
    // The list is gone, and with it the focus: the keys of the item must go on working.
    back.getChildren().getFirst().requestFocus();
    return true;
  }

  /// With one pane at a time, what was opened must be the one on show; what closes took the focus
  /// with it. It also closes by itself, with its item: whoever writes beside it writes on, or her
  /// next letter would decide a comment.
  private void bringUp(boolean opened) {
    if (low) {
      arrange();
    }
    stood = opened ? FocusBefore.in(this) : stood;
    if (opened && single && !itemOnTop) {
      itemOnTop = true;
      arrange();
    } else if (!opened && getScene() != null && !covered() && !Focus.writesBeside(this, item)) {
      if (single && itemOnTop) {
        back.getChildren().getFirst().requestFocus();
      } else {
        list.focusList();
      }
    }
  }

  private boolean back() {
    if (list.explained()) {
      return true;
    }
    if (covered()) {
      closeCover();
      return true;
    }
    if (!itemOnTop) {
      boolean were = actions.list().marks().unmark();
      if (were) {
        list.focusList();
      }
      return were;
    }
    itemOnTop = false;
    arrange();
    list.focusList();
    return true;
  }

  /// Closed with nothing decided, it gives the keyboard back; a decision leads on to the next row.
  private void closeCover() {
    FocusBefore before = stood;
    if (model.panelOpenProperty().get()) {
      actions.closePanel();
    } else if (item.closeCover(actions.onItem())) {
      focusList();
    } else {
      return;
    }
    before.giveBack();
  }

  private void arrange() {
    double width = getWidth() / kit.theme().px(1);
    boolean narrow = width > 0 && width < TWO_PANES;
    if (narrow == single) {
      lay(width);
      return;
    }
    var keyboard = FocusBefore.in(this);
    // Whoever works beside the list works on; in a wide window nothing lies on top.
    itemOnTop = narrow && (covered() || Focus.within(item));
    single = narrow;
    lay(width);
    keyboard.giveBack();
  }

  private void lay(double width) {
    low = getHeight() > 0 && getHeight() < kit.theme().px(LOW);
    setLeft(width >= WITH_NAV ? nav : null);
    list.head().narrow(width > 0 && width < WITH_NAV);
    item.arrange(low, single);
    list.low(low);
    if (single) {
      split.getItems().clear();
      // What lies over the item has its own way back, and needs the height.
      setTop(itemOnTop && !(low && covered()) ? back : null);
      setCenter(itemOnTop ? item : list);
      return;
    }
    setTop(null);
    if (!split.equals(getCenter())) {
      setCenter(split);
      split.getItems().setAll((Node) list, item);
    }
    listWidth.keep();
  }
}
