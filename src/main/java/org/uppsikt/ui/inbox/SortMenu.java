package org.uppsikt.ui.inbox;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;

/// Order, rows, threads, and the keeping of a list under a name.
final class SortMenu extends MenuButton {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final MenuItem rename;
  private final MenuItem remove;

  /// What the menu asks of the list around it.
  ///
  /// @param save asks for a name and saves
  /// @param rename asks for a name and renames
  record Naming(Runnable save, Runnable rename) {}

  SortMenu(Kit kit, InboxModel model, InboxActions actions, Naming naming) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    setId("inbox.sort");
    getStyleClass().addAll("flat", "sort-menu");
    setMinWidth(USE_PREF_SIZE);
    var orders = new ToggleGroup();
    for (Order order : Order.values()) {
      getItems().add(radio(order, orders));
    }
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            check(InboxText.COMPACT, model.compactProperty(), () -> actions.list().toggleCompact()),
            check(InboxText.THREADS, model.groupedProperty(), () -> actions.list().toggleThreads()),
            new SeparatorMenuItem(),
            item("inbox.save", InboxText.SAVE_VIEW, naming.save()));
    rename = item("inbox.rename", InboxText.RENAME_VIEW, naming.rename());
    remove = item("inbox.remove", InboxText.REMOVE_VIEW, this::removeCurrent);
    getItems().addAll(rename, remove);
    Attached.to(this).on(model.orderProperty(), this::name).on(model.currentProperty(), this::own);
  }

  private RadioMenuItem radio(Order order, ToggleGroup group) {
    var item = new RadioMenuItem(kit.text(word(order)));
    item.setToggleGroup(group);
    item.setOnAction(event -> actions.list().order(order));
    Attached.to(this).on(model.orderProperty(), now -> item.setSelected(order == shown(now)));
    return item;
  }

  private CheckMenuItem check(
      InboxText word, javafx.beans.property.BooleanProperty on, Runnable toggle) {
    var item = new CheckMenuItem(kit.text(word));
    item.setOnAction(event -> toggle.run());
    Attached.to(this).on(on, item::setSelected);
    return item;
  }

  private MenuItem item(String id, InboxText word, Runnable action) {
    var item = new MenuItem(kit.text(word));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void removeCurrent() {
    actions.list().remove(model.currentProperty().get());
  }

  private void name(@Nullable Order order) {
    setText(kit.text(word(shown(order))));
    setAccessibleText(kit.text(InboxText.SORT_MENU) + ", " + getText());
  }

  private void own(String current) {
    boolean mine = List.copyOf(model.own()).stream().anyMatch(entry -> entry.id().equals(current));
    rename.setVisible(mine);
    remove.setVisible(mine);
  }

  /// The list's own order, where the person chose none.
  private Order shown(@Nullable Order chosen) {
    return chosen == null ? model.ownOrderProperty().get() : chosen;
  }

  static InboxText word(Order order) {
    return switch (order) {
      case URGENT -> InboxText.SORT_URGENT;
      case NEWEST -> InboxText.SORT_NEWEST;
      case OLDEST -> InboxText.SORT_OLDEST;
    };
  }
}
