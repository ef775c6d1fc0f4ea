package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Spoken;

/// The head of the list: its name and count, order, filter, and a place to type a name for a list
/// of one's own. Where the window has no room for the left pane, the name opens it as a menu.
final class ListHead extends VBox {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final Runnable toList;
  private final TextField filter = new TextField();
  private final TextField name = new TextField();
  private final MenuButton views = new MenuButton();
  private final Node title;
  private final HBox naming;
  private final FittingLabel count = new FittingLabel("muted");
  private final HBox filterBox;
  private final HBox first;
  private final Region gap = Boxes.space();
  private boolean low;
  private boolean renames;

  /// @param toList gives the list the focus
  ListHead(Kit kit, InboxModel model, InboxActions actions, Runnable toList) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.toList = toList;
    this.title = title();
    this.naming = naming();
    getStyleClass().add("list-head");
    count.setId("inbox.count");
    Attached.to(this)
        .on(
            model.countProperty(),
            words ->
                count.show(
                    words, model.shortCountProperty().get(), model.bareCountProperty().get()));
    var sort =
        new SortMenu(kit, model, actions, new SortMenu.Naming(() -> ask(false), () -> ask(true)));
    views();
    this.filterBox = filter();
    this.first = Boxes.row("list-title", title, views, count, gap, sort);
    var understood = Boxes.words("", "muted", "small-text");
    understood.setId("inbox.understood");
    understood.textProperty().bind(model.understoodProperty());
    Attached.to(this)
        .on(model.understoodProperty(), words -> Boxes.shown(understood, !words.isEmpty()));
    getChildren().addAll(first, filterBox, understood, naming);
    narrow(false);
  }

  /// Whether the left pane has no room.
  void narrow(boolean without) {
    Boxes.shown(title, !without);
    Boxes.shown(views, without);
  }

  /// In a low window the filter takes the place of the count, that more rows stand on show.
  void low(boolean nowLow) {
    if (nowLow == low) {
      return;
    }
    low = nowLow;
    Boxes.shown(count, !low);
    Boxes.shown(gap, !low);
    HBox.setHgrow(filterBox, low ? Priority.ALWAYS : null);
    if (low) {
      first.getChildren().add(first.getChildren().indexOf(count), filterBox);
    } else {
      getChildren().add(1, filterBox);
    }
  }

  void focusFilter() {
    actions.onItem().overtake();
    filter.requestFocus();
    filter.selectAll();
  }

  /// Opens the views, where the left pane has no room.
  boolean openViews() {
    if (views.isVisible()) {
      views.requestFocus();
      views.show();
    }
    return views.isVisible();
  }

  private Node title() {
    var words = Boxes.label("", "pane-title");
    words.textProperty().bind(model.titleProperty());
    words.setMinWidth(USE_PREF_SIZE);
    return words;
  }

  private void views() {
    views.setId("inbox.views");
    views.getStyleClass().addAll("flat", "view-menu");
    views.textProperty().bind(model.titleProperty());
    views.setMinWidth(USE_PREF_SIZE);
    views.setAccessibleHelp(kit.text(InboxText.CHOOSE_VIEW));
    Attached.to(views)
        .onList(model.views(), this::fillViews)
        .onList(model.channels(), this::fillViews)
        .onList(model.own(), this::fillViews);
  }

  private void fillViews() {
    views.getItems().clear();
    model.views().forEach(this::add);
    if (!model.own().isEmpty()) {
      views.getItems().add(new SeparatorMenuItem());
      model.own().forEach(this::add);
    }
    if (!model.channels().isEmpty()) {
      views.getItems().add(new SeparatorMenuItem());
      model.channels().forEach(this::add);
    }
  }

  private void add(NavEntry entry) {
    String note = entry.note().isEmpty() ? "" : ", " + entry.note();
    var item =
        new MenuItem(
            entry.name() + "  " + NavWords.count(kit, entry.count()) + note,
            new Icon(entry.icon()));
    item.setMnemonicParsing(false);
    item.setId("inbox.views." + entry.id());
    item.setOnAction(event -> actions.choose(entry.id()));
    views.getItems().add(item);
  }

  private HBox filter() {
    filter.setId("inbox.filter");
    filter.setPromptText(kit.text(InboxText.FILTER));
    Spoken.named(filter, kit.text(InboxText.FILTER));
    filter.setAccessibleHelp(kit.text(InboxText.FILTER_HINT));
    filter.setTooltip(new Tooltip(kit.text(InboxText.FILTER_HINT)));
    filter.getStyleClass().add("filter-text");
    // What stands there when the view is made anew, as in another language, is not taken away.
    filter.setText(model.filterProperty().get());
    filter.textProperty().subscribe(text -> actions.list().filter(text));
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    filter.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> actions.onItem().overtake());
    var key = new KeyCap("F3");
    var clear =
        new KeyButton(kit, "inbox.filter.clear", kit.text(InboxText.CLEAR), "")
            .style("small", "flat")
            .does(filter::clear);
    Attached.to(this)
        .on(
            model.filterProperty(),
            text -> {
              if (!filter.getText().equals(text)) {
                filter.setText(text);
              }
              Boxes.shown(clear, !text.isEmpty());
              Boxes.shown(key, text.isEmpty());
            });
    return Boxes.row("filter-box", new Icon(Feather.FILTER), Boxes.grow(filter), clear, key);
  }

  /// Down and Enter lead to what was found; Esc empties the field, then leaves it.
  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN
        || event.getCode() == KeyCode.ENTER
        || event.getCode() == KeyCode.ESCAPE) {
      toList.run();
      event.consume();
    }
  }

  private HBox naming() {
    name.setId("inbox.view-name");
    name.setPromptText(kit.text(InboxText.VIEW_NAME));
    Spoken.named(name, kit.text(InboxText.VIEW_NAME));
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            named();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
          }
        });
    var save =
        new KeyButton(kit, "inbox.view-save", kit.text(InboxText.SAVE), "Enter")
            .style("small")
            .does(this::named);
    var cancel =
        new KeyButton(kit, "inbox.view-cancel", kit.text(KitText.CANCEL), "Esc")
            .style("small", "flat")
            .does(this::leave);
    HBox row = Boxes.row("view-name", Boxes.grow(name), save, cancel);
    Boxes.shown(row, false);
    return row;
  }

  /// Asks for the name of the list on show: a new one, or another one.
  void ask(boolean rename) {
    actions.onItem().overtake();
    renames = rename;
    name.setText(rename ? model.titleProperty().get() : model.filterProperty().get());
    Boxes.shown(naming, true);
    name.requestFocus();
    name.selectAll();
  }

  private void named() {
    if (name.getText().isBlank()) {
      return;
    }
    if (renames) {
      actions.list().rename(model.currentProperty().get(), name.getText(), this::kept);
    } else {
      actions.list().save(name.getText(), this::kept);
    }
  }

  /// What was typed stays until it is saved: a name may be taken.
  private void kept() {
    if (naming.isVisible()) {
      leave();
    }
  }

  private void leave() {
    Boxes.shown(naming, false);
    toList.run();
  }
}
