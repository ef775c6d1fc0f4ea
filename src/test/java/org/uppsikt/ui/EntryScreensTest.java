package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// The ways in, people, channels and settings as whole screens: a picture of each in five ways, and
/// neither a button nor running text that has lost a part of its words.
class EntryScreensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-office",
        "new-administrator",
        "new-summary",
        "new-key",
        "new-key-leaving",
        "sign-in",
        "sign-in-wait",
        "sign-in-recovery",
        "sign-in-one-time",
        "sign-in-damaged",
        "sign-in-checking",
        "sign-in-upgrading",
        "lock",
        "open",
        "open-keys",
        "restore",
        "restore-fault",
        "restore-check",
        "restore-busy",
        "restore-done",
        "quit",
        "restored",
        "people",
        "people-add",
        "people-remove",
        "people-key",
        "channels",
        "channels-wordpress",
        "channels-enter",
        "settings",
        "policy",
        "policy-drift",
        "policy-statute"
      })
  void everyScreenKeepsItsWords(String name) {
    assertThat(cut(name, kit(Language.SV, Appearance.LIGHT, 100), 1280, 800)).isEmpty();
    assertThat(cut(name, kit(Language.SV, Appearance.DARK, 100), 1280, 800)).isEmpty();
    assertThat(cut(name, kit(Language.FI, Appearance.LIGHT, 100), 1024, 640)).isEmpty();
    assertThat(cut(name, kit(Language.SV, Appearance.LIGHT, 200), 1280, 800)).isEmpty();
    assertThat(cut(name, kit(Language.NB, Appearance.LIGHT, 100), 1024, 640)).isEmpty();
    assertThat(cut(name, kit(Language.EN, Appearance.LIGHT, 100), 1024, 640)).isEmpty();
  }

  @Test
  void everyButtonHasAnIdOfItsOwn() {
    for (var name :
        List.of(
            "sign-in-damaged",
            "open-keys",
            "restore",
            "restore-busy",
            "new-key",
            "people-add",
            "channels-enter",
            "settings",
            "policy")) {
      assertThat(ids(name)).isNotEmpty().doesNotContain("null").doesNotHaveDuplicates();
    }
  }

  private static List<String> ids(String name) {
    return FxStage.on(
        () -> {
          var kit = kit(Language.SV, Appearance.LIGHT, 100);
          var scene = FxStage.scene(kit, EntryExample.root(name, kit), 1280, 800);
          return Found.nodes(scene.getRoot()).stream()
              .filter(node -> node instanceof Button && node.isFocusTraversable())
              .filter(node -> !node.getStyleClass().contains("arrow-button"))
              .map(node -> String.valueOf(node.getId()))
              .toList();
        });
  }

  private static Kit kit(Language language, Appearance appearance, int percent) {
    return FxStage.kit(language, appearance, percent);
  }

  private static List<String> cut(String name, Kit kit, int width, int height) {
    return FxStage.on(
        () -> {
          var scene = FxStage.scene(kit, EntryExample.root(name, kit), width, height);
          var look = kit.theme().dark() ? "dark" : "light";
          var size = kit.theme().percentProperty().get() + "-" + width;
          FxStage.picture(scene, String.join("-", name, kit.texts().language().tag(), look, size));
          return cutWords(scene);
        });
  }

  private static List<String> cutWords(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
        .filter(node -> mustBeWhole((Labeled) node.getParent()))
        .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
        .filter(node -> !((Text) node).getStyleClass().contains("icon"))
        .map(node -> ((Labeled) node.getParent()).getText())
        .toList();
  }

  /// Names of people and channels may be cut in a list; buttons and running text never.
  private static boolean mustBeWhole(Labeled labeled) {
    return labeled.isWrapText()
        || labeled.getParent() != null
            && labeled.getParent().getStyleClass().contains("key-button-content");
  }
}
