package org.uppsikt.ui.shell;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KitText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;

/// The bell of the header: how many things there are to be told, and what they are. Each leads to
/// where it is cured.
final class Bell extends StackPane {

  static final String KEY = "F7";
  private final Kit kit;
  private final ObservableList<Notification> told;
  private final MenuButton button = new MenuButton("", new Icon(Feather.BELL));
  private final Label badge = new Label();

  Bell(Kit kit, ObservableList<Notification> told) {
    this.kit = kit;
    this.told = told;
    button.setId("shell.bell");
    button.getStyleClass().addAll("flat", "header-bell");
    button.setAccessibleHelp(kit.text(KitText.KEY_HELP, KEY));
    badge.getStyleClass().addAll("badge", "header-badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    getChildren().addAll(button, badge);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Attached.to(this).onList(told, this::show);
  }

  void open() {
    button.requestFocus();
    button.show();
  }

  private void show() {
    badge.setText(kit.formats().count(told.size()));
    Boxes.shown(badge, !told.isEmpty());
    String words = kit.text(ShellText.BELL, told.size());
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(kit.text(KitText.KEY_TOOLTIP, words, KEY)));
    if (told.isEmpty()) {
      var nothing = new MenuItem(kit.text(ShellText.BELL_NOTHING));
      nothing.setId("shell.bell.nothing");
      button.getItems().setAll(nothing);
    } else {
      button.getItems().setAll(told.stream().map(this::item).toList());
    }
  }

  private MenuItem item(Notification notification) {
    var icon = new Icon(notification.icon());
    notification.tone().on(icon);
    icon.getStyleClass().add("tone-icon");
    var item = new MenuItem(notification.text(), icon);
    item.setMnemonicParsing(false);
    item.setId("shell.bell." + notification.id());
    item.setOnAction(event -> notification.open().run());
    return item;
  }
}
