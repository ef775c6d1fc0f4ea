package org.uppsikt.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.text.ShellText;

/// The language of the console, each named in itself, changed in place.
public final class LanguageMenu extends MenuButton {

  public LanguageMenu(Kit kit, String id, Consumer<Language> choose) {
    super(kit.texts().language().ownName(), new Icon(Feather.GLOBE));
    setId(id);
    getStyleClass().addAll("flat", "quiet");
    setAccessibleText(kit.text(ShellText.LANGUAGE) + ": " + getText());
    setMinWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (var language : Language.values()) {
      var item = new RadioMenuItem(language.ownName());
      item.setId(id + "." + language.tag());
      item.setToggleGroup(group);
      item.setSelected(language == kit.texts().language());
      item.setOnAction(event -> choose.accept(language));
      getItems().add(item);
    }
  }
}
