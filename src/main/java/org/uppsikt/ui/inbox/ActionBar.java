package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
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
import org.uppsikt.ui.kit.Letters;

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
          ItemAction.PUBLISH,
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
          ItemAction.PUBLISH,
          ItemAction.TAKE_BACK);

  private static final String MORE_KEY = "M";

  private final Kit kit;
  private final InboxActions actions;
  private final MenuButton rest;
  private final Map<ItemAction, KeyButton> inBar = new EnumMap<>(ItemAction.class);
  private Set<ItemAction> offered = Set.of();
  private Filled filled = new Filled(Set.of(), 0, 0);

  /// What the buttons were last arranged for.
  private record Filled(Set<ItemAction> offered, double width, double percent) {}

  ActionBar(Kit kit, InboxActions actions) {
    this.kit = kit;
    this.actions = actions;
    this.rest = more(kit);
    getStyleClass().add("action-bar");
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ItemText.ACTIONS));
    widthProperty().subscribe(() -> fill());
    // Told while it comes into a scene, where what is around it has no colours yet.
    Attached.to(this).on(kit.theme().percentProperty(), percent -> requestLayout());
    Letters.follow(
        this,
        act -> {
          filled = new Filled(Set.of(), 0, 0);
          requestLayout();
        });
  }

  private static MenuButton more(Kit kit) {
    var more = new MenuButton(kit.text(ItemText.MORE), new KeyCap(MORE_KEY));
    more.setId("item.more");
    more.getStyleClass().add("more");
    more.setContentDisplay(ContentDisplay.RIGHT);
    more.setMinWidth(USE_PREF_SIZE);
    return more;
  }

  void show(Set<ItemAction> newOffered) {
    offered = newOffered;
    fill();
  }

  @Override
  protected void layoutChildren() {
    fill();
    super.layoutChildren();
  }

  /// As many as fit in the words of this language and size. Most items offer the same: arranging
  /// them anew costs more than all else that is painted with the next item.
  private void fill() {
    var wanted = new Filled(offered, getWidth(), kit.theme().percentProperty().get());
    // Out of a scene nothing has a style, and so no width: it is filled when it comes into one.
    if (getScene() == null || wanted.equals(filled)) {
      return;
    }
    filled = wanted;
    inBar.clear();
    IN_BAR.stream().filter(offered::contains).forEach(a -> inBar.put(a, button(a)));
    arrange();
    for (var action : GIVES_WAY) {
      if (prefWidth(USE_COMPUTED_SIZE) <= getWidth()) {
        return;
      }
      if (inBar.remove(action) != null) {
        arrange();
      }
    }
  }

  private void arrange() {
    var children = new ArrayList<Node>(inBar.values());
    List<MenuItem> under =
        offered.stream()
            .filter(action -> action != ItemAction.UNPUBLISH && !inBar.containsKey(action))
            .sorted()
            .map(this::item)
            .toList();
    rest.getItems().setAll(under);
    if (!under.isEmpty()) {
      children.add(rest);
    }
    if (offered.contains(ItemAction.UNPUBLISH)) {
      children.add(Boxes.space());
      children.add(button(ItemAction.UNPUBLISH).style("danger-words"));
    }
    getChildren().setAll(children);
    applyCss();
  }

  private MenuItem item(ItemAction action) {
    var item = new MenuItem(kit.text(action.word()));
    // A menu stands in a window of its own, which knows of no setting.
    if (!action.key().isEmpty() && Letters.act(this)) {
      item.setGraphic(new KeyCap(action.key()));
    }
    item.setId(id(action));
    item.setOnAction(event -> actions.actOnOpen(action));
    return item;
  }

  private KeyButton button(ItemAction action) {
    return new KeyButton(kit, id(action), kit.text(action.word()), action.key())
        .does(() -> actions.actOnOpen(action));
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
