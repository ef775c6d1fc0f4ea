package org.uppsikt.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.KeysText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Avatar;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.Theme;

/// Who sits here, and what is hers alone: language, appearance, size of the text, single letters as
/// keys; and the way out.
final class PersonMenu extends MenuButton {

  static final String LOCK_KEY = "Ctrl+L";

  private final Kit kit;
  private final Menu language;
  private final MenuItem leave;

  /// @param singles whether single letters and digits act
  PersonMenu(Kit kit, ShellModel model, ShellActions actions, BooleanProperty singles) {
    this.kit = kit;
    setId("shell.person");
    getStyleClass().addAll("flat", "header-person");
    setMinWidth(USE_PREF_SIZE);
    var avatar = new StackPane();
    var name = Boxes.label("", "strong");
    var role = Boxes.label("", "muted");
    name.textProperty().bind(model.personNameProperty());
    role.textProperty().bind(model.personRoleProperty());
    setGraphic(Boxes.row("header-who", avatar, name, role));
    Attached.to(this)
        .on(
            model.personNameProperty(),
            who -> {
              avatar.getChildren().setAll(new Avatar(who, Avatar.Who.ME));
              setAccessibleText(kit.text(ShellText.PERSON, who));
            })
        .on(model.headerWideProperty(), wide -> wide(wide, name, role, model));
    language = language(actions);
    getItems()
        .addAll(
            language,
            appearance(),
            item("shell.text.larger", ShellText.TEXT_LARGER, "Ctrl++", () -> resize(10)),
            item("shell.text.smaller", ShellText.TEXT_SMALLER, "Ctrl+−", () -> resize(-10)),
            item("shell.text.normal", ShellText.TEXT_NORMAL, "Ctrl+0", () -> resize(0)),
            singles(singles),
            new SeparatorMenuItem(),
            item("shell.help", ShellText.HELP, "F1", actions::showHelp));
    actions
        .lock()
        .ifPresent(lock -> getItems().add(item("shell.lock", ShellText.LOCK, LOCK_KEY, lock)));
    leave = item("shell.leave", ShellText.LEAVE, "", actions::leave);
    getItems().add(leave);
  }

  /// Turns off what leads away from a screen while that asks something: another language makes
  /// every screen anew.
  void hold(ObservableBooleanValue asking) {
    language.disableProperty().bind(asking);
    leave.disableProperty().bind(asking);
  }

  private static void wide(boolean wide, Label name, Label role, ShellModel model) {
    Boxes.shown(name, wide);
    Boxes.shown(role, wide && !model.personRoleProperty().get().isEmpty());
  }

  private Menu language(ShellActions actions) {
    var menu = new Menu(kit.text(ShellText.LANGUAGE), new Icon(Feather.GLOBE));
    menu.setId("shell.language");
    menu.getItems().addAll(LanguageMenu.items(kit, "shell.language", actions::chooseLanguage));
    return menu;
  }

  private Menu appearance() {
    var menu = new Menu(kit.text(ShellText.THEME), new Icon(Feather.SUN));
    menu.setId("shell.theme");
    var group = new ToggleGroup();
    for (var appearance : Theme.Appearance.values()) {
      var item = new RadioMenuItem(kit.text(ShellText.valueOf("THEME_" + appearance.name())));
      item.setId("shell.theme." + appearance.name());
      item.setToggleGroup(group);
      item.setOnAction(event -> kit.theme().appearanceProperty().set(appearance));
      Attached.to(this)
          .on(kit.theme().appearanceProperty(), now -> item.setSelected(now == appearance));
      menu.getItems().add(item);
    }
    return menu;
  }

  private CheckMenuItem singles(BooleanProperty singles) {
    var item = new CheckMenuItem(kit.text(KeysText.SINGLES));
    item.setId("shell.singles");
    item.setOnAction(event -> singles.set(item.isSelected()));
    Attached.to(this).on(singles, item::setSelected);
    return item;
  }

  private MenuItem item(String id, ShellText words, String key, Runnable action) {
    // Not an accelerator of the menu: that would act even while a question lies over the window.
    var item = new MenuItem(kit.text(words) + (key.isEmpty() ? "" : "  " + key));
    item.setMnemonicParsing(false);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void resize(int step) {
    int now = kit.theme().percentProperty().get();
    kit.theme().resize(step == 0 ? 100 : now + step);
  }
}
