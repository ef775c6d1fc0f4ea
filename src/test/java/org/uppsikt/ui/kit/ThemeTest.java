package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Light, dark, or as the system chooses; and how large the text is.
class ThemeTest {

  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);

  @AfterEach
  void asItWas() {
    FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  }

  @Test
  void nobodyChose_itFollowsTheSystem_alsoWhileItIsOnShow() {
    FxStage.run(
        () -> {
          var theme = new Theme(system);
          var scene = new Scene(new StackPane());
          theme.install(scene);
          assertThat(sheets(scene)).contains("/light.css").doesNotContain("/dark.css");
          system.set(ColorScheme.DARK);
          assertThat(theme.dark()).isTrue();
          assertThat(sheets(scene)).contains("/dark.css").doesNotContain("/light.css");
        });
  }

  @Test
  void whatIsChosen_staysWhateverTheSystemDoes() {
    FxStage.run(
        () -> {
          var theme = new Theme(system);
          theme.appearanceProperty().set(Appearance.LIGHT);
          system.set(ColorScheme.DARK);
          assertThat(theme.dark()).isFalse();
          theme.toggle();
          system.set(ColorScheme.LIGHT);
          assertThat(theme.dark()).isTrue();
        });
  }

  @Test
  void textIsFrom80To200Percent() {
    FxStage.run(
        () -> {
          var theme = new Theme(system);
          theme.resize(10);
          assertThat(theme.percentProperty().get()).isEqualTo(80);
          theme.resize(900);
          assertThat(theme.percentProperty().get()).isEqualTo(200);
          assertThat(theme.px(10)).isEqualTo(20);
        });
  }

  private static String sheets(Scene scene) {
    return String.join(" ", scene.getStylesheets());
  }
}
