package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The list of keys lies over the screens and says that these work everywhere: there, too.
class LookKeysTest {

  @Test
  void lookAndSizeOfTextChange_whileSomethingLiesOverTheScreen() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Theme theme = kit.theme();
    FxStage.run(
        () -> {
          var overlay = new Overlay(new StackPane());
          LookKeys.over(overlay, theme);
          Scene scene = FxStage.scene(kit, overlay, 800, 600);
          var field = new TextField();
          overlay.open(new StackPane(field), field, () -> {});
          var keyboard = new Keyboard(scene);
          keyboard.strike("F9");
          assertThat(theme.dark()).isTrue();
          keyboard.strike("F9");
          assertThat(theme.dark()).isFalse();
          theme.resize(150);
          keyboard.strike("Ctrl+0");
          assertThat(theme.percentProperty().get()).isEqualTo(100);
          assertThat(overlay.isOpen()).isTrue();
        });
  }
}
