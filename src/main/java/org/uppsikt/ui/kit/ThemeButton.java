package org.uppsikt.ui.kit;

import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ShellText;

/// Says how the console looks now and changes between light and dark.
public final class ThemeButton extends StackPane {

  private final KeyButton button;
  private final Icon icon = new Icon(Feather.SUN);

  public ThemeButton(Kit kit, String id) {
    button = new KeyButton(kit, id, kit.text(ShellText.THEME_LIGHT), "F9");
    button.style("flat", "quiet").does(kit.theme()::toggle);
    button.leading(icon);
    getChildren().add(button);
    Attached.to(this).on(kit.theme().appearanceProperty(), now -> show(kit));
  }

  private void show(Kit kit) {
    boolean dark = kit.theme().dark();
    icon.show(dark ? Feather.MOON : Feather.SUN);
    button.setText(kit.text(dark ? ShellText.THEME_DARK : ShellText.THEME_LIGHT));
  }
}
