package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.ShellText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;

/// The three panes. What counts is the width in text: a wide window at 200 % is a narrow one, with
/// one pane at a time.
public final class InboxView extends BorderPane {

  private static final double WITH_NAV = 1100;
  private static final double TWO_PANES = 740;
  private static final double LIST = 352;

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final NavPane nav;
  private final InboxList list;
  private final ItemPane item;
  private final SplitPane split = new SplitPane();
  private final HBox back;
  private double listWidth = LIST;
  private boolean single;
  private boolean itemOnTop;

  public InboxView(Kit kit, InboxModel model, InboxActions actions, Keys keys) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.nav = new NavPane(kit, model, actions);
    this.list = new InboxList(kit, model, actions);
    this.item = new ItemPane(kit, model, actions);
    getStyleClass().add("inbox");
    split.getStyleClass().add("inbox-split");
    var button =
        new KeyButton(kit, "inbox.back", kit.text(InboxText.BACK), "Esc")
            .style("flat")
            .does(this::back);
    back = Boxes.row("back-line", button);
    bind(keys);
    keys.install(this);
    widthProperty().subscribe(this::arrange);
    kit.theme().percentProperty().subscribe(this::arrange);
    model.panelOpenProperty().subscribe(this::bringUp);
    model.answer().openProperty().subscribe(this::bringUp);
    model.onItem().decision().openProperty().subscribe(this::bringUp);
    split.widthProperty().subscribe(this::divide);
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> dragged());
    arrange();
  }

  /// The keys of this screen, for the overlay that lists them.
  public static KeyLine.Group keys(Kit kit) {
    var lines = new ArrayList<KeyLine>();
    for (var action : ItemAction.values()) {
      lines.add(new KeyLine(action.key(), kit.text(action.word())));
    }
    lines.add(new KeyLine("M", kit.text(ItemText.MORE)));
    lines.add(new KeyLine("T", kit.text(ItemText.SHOW_THREAD)));
    lines.add(new KeyLine("F5", kit.text(InboxText.FETCH_NOW)));
    lines.add(new KeyLine("1 – 9  0", kit.text(KeysText.GROUNDS)));
    lines.add(new KeyLine("Ctrl+S", kit.text(UnpublishText.SAVE)));
    lines.add(new KeyLine("Ctrl+Enter", kit.text(UnpublishText.UNPUBLISH)));
    lines.add(new KeyLine("Ctrl+Z", kit.text(KeysText.UNDO)));
    return new KeyLine.Group(kit.text(ShellText.INBOX), lines);
  }

  /// Where the focus goes when the screen is shown.
  public void focusList() {
    if (single && itemOnTop) {
      itemOnTop = false;
      arrange();
    }
    list.focusList();
  }

  private void bind(Keys keys) {
    for (var action : ItemAction.values()) {
      if (!action.key().isEmpty()) {
        keys.onIf(action.key(), () -> act(action.key()));
      }
    }
    new ItemKeys(model, actions.onItem(), item).bind(keys);
    keys.onIf("M", () -> !covered() && item.openMore());
    keys.on("N", actions::showNew)
        .on("T", actions::showThread)
        .on("B", () -> inPanel(actions::toggleNotice))
        .on("Ctrl+S", () -> inPanel(actions::saveEvidence))
        .on("Ctrl+Enter", this::mainThing)
        .onIf("Ctrl+Z", this::undo)
        .on("F5", actions::fetchNow)
        .onIf("Enter", this::open)
        .onIf("Esc", this::back);
    for (var digit : "1234567890".split("")) {
      keys.onIf(digit, () -> toggle(digit));
    }
  }

  /// The offered action with that key; two share one where never both are offered.
  private boolean act(String key) {
    var card = model.itemProperty().get();
    if (card == null || covered()) {
      return false;
    }
    for (var action : ItemAction.values()) {
      if (action.key().equals(key) && card.actions().contains(action)) {
        actions.act(action);
        return true;
      }
    }
    return false;
  }

  /// Whether the panel or the answer pane lies over the item.
  private boolean covered() {
    return item.covered();
  }

  private void mainThing() {
    if (model.answer().openProperty().get()) {
      actions.onItem().sendAnswer();
    } else if (model.onItem().decision().openProperty().get()) {
      actions.onItem().confirm();
    } else {
      inPanel(actions::unpublish);
    }
  }

  /// While somebody writes, Ctrl+Z belongs to the text.
  private boolean undo() {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner instanceof TextInputControl) {
      return false;
    }
    actions.undo();
    return true;
  }

  private void inPanel(Runnable action) {
    if (model.panelOpenProperty().get()) {
      action.run();
    }
  }

  private boolean toggle(String digit) {
    if (!model.panelOpenProperty().get()) {
      return new ItemKeys(model, actions.onItem(), item).digit(Integer.parseInt(digit));
    }
    model.unpublish().grounds().stream()
        .filter(ground -> ground.digit().equals(digit))
        .findFirst()
        .ifPresent(ground -> actions.toggleGround(ground.id()));
    return true;
  }

  private boolean open() {
    if (!single || itemOnTop || model.itemProperty().get() == null) {
      return false;
    }
    itemOnTop = true;
    arrange();
    return true;
  }

  /// With one pane at a time, what was opened must be the one on show.
  private void bringUp(boolean opened) {
    if (opened && single && !itemOnTop) {
      itemOnTop = true;
      arrange();
    }
  }

  private boolean back() {
    if (item.covered() && !model.panelOpenProperty().get()) {
      if (model.answer().openProperty().get()) {
        actions.onItem().closeAnswer();
      } else {
        actions.onItem().closeDecision();
      }
      focusList();
      return true;
    }
    if (model.panelOpenProperty().get()) {
      actions.closePanel();
      return true;
    }
    if (!itemOnTop) {
      return false;
    }
    itemOnTop = false;
    arrange();
    list.focusList();
    return true;
  }

  private void arrange() {
    double width = getWidth() / kit.theme().px(1);
    single = width > 0 && width < TWO_PANES;
    setLeft(width >= WITH_NAV ? nav : null);
    if (single) {
      split.getItems().clear();
      setTop(itemOnTop ? back : null);
      setCenter(itemOnTop ? item : list);
      return;
    }
    setTop(null);
    if (!split.equals(getCenter())) {
      setCenter(split);
      split.getItems().setAll((Node) list, item);
    }
    divide();
  }

  /// Keeps the list as wide as it was made, whatever the window does.
  private void divide() {
    if (split.getWidth() > 0) {
      split.setDividerPositions(kit.theme().px(listWidth) / split.getWidth());
    }
  }

  private void dragged() {
    if (list.getWidth() > 0 && !single) {
      listWidth = list.getWidth() / kit.theme().px(1);
    }
  }
}
