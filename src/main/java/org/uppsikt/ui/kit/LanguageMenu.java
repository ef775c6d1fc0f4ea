package org.uppsikt.ui.kit;

import java.util.ArrayList;
import java.util.List;
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
    getItems().addAll(items(kit, id, choose));
  }

  /// The languages to choose from. Ticked is the one that is spoken: one that is chosen and not
  /// granted, because something is asked first, is not.
  public static List<RadioMenuItem> items(Kit kit, String id, Consumer<Language> choose) {
    var spoken = kit.texts().language().ownName();
    var group = new ToggleGroup();
    var items = new ArrayList<RadioMenuItem>();
    for (var language : Language.values()) {
      var item = new RadioMenuItem(language.ownName());
      item.setId(id + "." + language.tag());
      item.setToggleGroup(group);
      item.setSelected(language.ownName().equals(spoken));
      item.setOnAction(
          event -> {
            items.forEach(each -> each.setSelected(each.getText().equals(spoken)));
            choose.accept(language);
          });
      items.add(item);
    }
    return items;
  }
}
