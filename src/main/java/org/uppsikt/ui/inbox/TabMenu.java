package org.uppsikt.ui.inbox;

import java.util.EnumMap;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.uppsikt.text.ItemText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;

/// The tabs of the open item as a menu, where a row of them would take the height of the text.
final class TabMenu extends MenuButton {

  private final ToggleGroup group = new ToggleGroup();

  TabMenu(Kit kit, InboxModel inbox, ItemActions actions) {
    ItemModel model = inbox.onItem();
    setId("item.tabs");
    getStyleClass().add("flat");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleHelp(kit.text(ItemText.TABS_HELP));
    var items = new EnumMap<ItemModel.Tab, RadioMenuItem>(ItemModel.Tab.class);
    for (var tab : ItemModel.Tab.values()) {
      var item = new RadioMenuItem(TabWords.of(kit, tab, null));
      item.setId("item.tabs." + tab.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> actions.showTab(tab));
      getItems().add(item);
      items.put(tab, item);
    }
    Attached.to(this)
        .on(
            inbox.itemProperty(),
            card -> {
              items.forEach((tab, item) -> item.setText(TabWords.of(kit, tab, card)));
              showChosen();
            })
        .on(
            model.tabProperty(),
            tab -> {
              RadioMenuItem chosen = items.getOrDefault(tab, new RadioMenuItem());
              group.selectToggle(chosen);
              showChosen();
            });
  }

  private void showChosen() {
    if (group.getSelectedToggle() instanceof RadioMenuItem chosen) {
      setText(chosen.getText());
    }
  }
}
