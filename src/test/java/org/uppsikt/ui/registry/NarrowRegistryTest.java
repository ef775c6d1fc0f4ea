package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Keyboard;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The registrar's screen in what the smallest window leaves of itself: one pane at a time at the
/// largest text.
class NarrowRegistryTest extends RegistryScreen {

  private static final int WIDTH = 912;
  private static final int HEIGHT = 496;

  @ParameterizedTest
  @CsvSource({"SV, LIGHT, 80", "FI, LIGHT, 100", "SV, LIGHT, 200", "FI, DARK, 200"})
  void nothingIsCutOrOutOfReach(Language language, Appearance look, int percent) {
    Scene scene = scene(FxStage.kit(language, look, percent), WIDTH, HEIGHT);
    String name = String.join("-", "narrow-registry", language.tag(), look.name(), "" + percent);
    for (int row = 0; row < model.lines().size(); row++) {
      choose(row);
      assertThat(faults(scene, name)).as(name).isEmpty();
      if (percent == 200) {
        strike(scene, "Enter");
        assertThat(faults(scene, name + "-opened-" + row)).as(name + row).isEmpty();
        strike(scene, "Esc");
      }
    }
  }

  @Test
  void aLineIsOpened_andEscLeadsBackToIt() {
    Scene scene = scene(FxStage.kit(Language.SV, Appearance.LIGHT, 200), WIDTH, HEIGHT);
    choose(2);
    strike(scene, "Enter");
    assertThat(has(scene, "registry.list")).isFalse();
    strike(scene, "Esc");
    assertThat(has(scene, "registry.list")).isTrue();
    ListView<?> list = FxStage.on(() -> Found.in(scene.getRoot(), "registry.list", ListView.class));
    assertThat(FxStage.on(scene::getFocusOwner)).isEqualTo(list);
    assertThat(FxStage.on(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(2);
  }

  private void strike(Scene scene, String key) {
    FxStage.run(
        () -> {
          if (key.equals("Enter")) {
            controller.onShow();
          }
          new Keyboard(scene).strike(key);
        });
  }

  private static List<String> faults(Scene scene, String name) {
    return FxStage.on(
        () -> {
          for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          FxStage.picture(scene, name);
          var faults = new ArrayList<>(Seen.cut(scene));
          faults.addAll(Seen.outside(scene));
          faults.addAll(Seen.beyond(scene));
          return faults;
        });
  }
}
