package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.KeyCap;
import org.uppsikt.ui.kit.Kit;

/// What can be done with the open item, each with its key; what does not fit is under More.
final class ActionBar extends HBox {

  private static final List<ItemAction> IN_BAR =
      List.of(
          ItemAction.ANSWER,
          ItemAction.FORWARD,
          ItemAction.REGISTER,
          ItemAction.NUMBER,
          ItemAction.NO_ACTION,
          ItemAction.SEAL,
          ItemAction.RESTORE,
          ItemAction.TAKE_BACK,
          ItemAction.SEND_NOW);

  /// What goes under More where the words do not fit, first what goes first.
  private static final List<ItemAction> GIVES_WAY =
      List.of(
          ItemAction.FORWARD,
          ItemAction.REGISTER,
          ItemAction.SEAL,
          ItemAction.NUMBER,
          ItemAction.NO_ACTION,
          ItemAction.SEND_NOW,
          ItemAction.RESTORE,
          ItemAction.TAKE_BACK);

  private static final String MORE_KEY = "M";

  private final Kit kit;
  private final InboxActions actions;
  private Set<ItemAction> offered = Set.of();

  ActionBar(Kit kit, InboxActions actions) {
    this.kit = kit;
    this.actions = actions;
    getStyleClass().add("action-bar");
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ItemText.ACTIONS));
    widthProperty().subscribe(() -> fill());
    Attached.to(this).on(kit.theme().percentProperty(), percent -> fill());
  }

  void show(Set<ItemAction> newOffered) {
    offered = newOffered;
    fill();
  }

  /// As many as fit in the words of this language and size.
  private void fill() {
    for (int away = 0; away <= GIVES_WAY.size(); away++) {
      fill(Set.copyOf(GIVES_WAY.subList(0, away)));
      applyCss();
      if (prefWidth(USE_COMPUTED_SIZE) <= getWidth()) {
        return;
      }
    }
  }

  private void fill(Set<ItemAction> away) {
    getChildren().clear();
    var rest = new MenuButton(kit.text(ItemText.MORE), new KeyCap(MORE_KEY));
    rest.setId("item.more");
    rest.getStyleClass().add("more");
    rest.setContentDisplay(ContentDisplay.RIGHT);
    rest.setMinWidth(USE_PREF_SIZE);
    for (var action : ItemAction.values()) {
      if (offered.contains(action) && action != ItemAction.UNPUBLISH) {
        add(action, away, rest);
      }
    }
    if (!rest.getItems().isEmpty()) {
      getChildren().add(rest);
    }
    if (offered.contains(ItemAction.UNPUBLISH)) {
      getChildren().addAll(Boxes.space(), button(ItemAction.UNPUBLISH).style("danger-words"));
    }
  }

  private void add(ItemAction action, Set<ItemAction> away, MenuButton rest) {
    if (IN_BAR.contains(action) && !away.contains(action)) {
      getChildren().add(button(action));
    } else {
      var item = new MenuItem(kit.text(action.word()));
      if (!action.key().isEmpty()) {
        item.setGraphic(new KeyCap(action.key()));
      }
      item.setId(id(action));
      item.setOnAction(event -> actions.act(action));
      rest.getItems().add(item);
    }
  }

  private KeyButton button(ItemAction action) {
    return new KeyButton(kit, id(action), kit.text(action.word()), action.key())
        .does(() -> actions.act(action));
  }

  private static String id(ItemAction action) {
    return "item." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Opens the menu of what is not in the bar.
  boolean openMore() {
    var more = lookup(".more");
    if (more instanceof MenuButton menu) {
      menu.show();
      return true;
    }
    return false;
  }
}
