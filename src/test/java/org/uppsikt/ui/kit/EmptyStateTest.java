package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What stands in an empty list.
class EmptyStateTest {

  private static final String WHY = "Här står det som ännu väntar på ett nummer. ".repeat(4);

  /// With large letters and a low window the buttons below a list stay on show.
  @Test
  void inAListItPushesNothingAside() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 200);
    var buttons = new Region();
    double bottom =
        FxStage.on(
            () -> {
              var list = new ListView<String>();
              list.setPlaceholder(
                  new EmptyState(Feather.BOOK, Tone.PLAIN, "Tomt", WHY).scrolling());
              buttons.setMinHeight(150);
              Scene scene = FxStage.scene(kit, new VBox(Boxes.grow(list), buttons), 300, 250);
              scene.getRoot().layout();
              return buttons.getBoundsInParent().getMaxY();
            });
    assertThat(bottom).isEqualTo(250);
  }
}
