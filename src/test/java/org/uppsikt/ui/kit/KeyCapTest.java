package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

class KeyCapTest {

  @Test
  void wordsBehindDigitsStandInLine_alsoWhereThereIsNoDigit() {
    FxStage.run(
        () -> {
          var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
          var caps = Stream.of("1", "2", "0", "").map(KeyCap::digit).toList();
          var column = new VBox();
          column.setFillWidth(false);
          column.getChildren().setAll(caps);
          FxStage.scene(kit, column, 200, 200);
          column.applyCss();
          column.layout();
          assertThat(caps).extracting(KeyCap::getWidth).containsOnly(caps.getFirst().getWidth());
          assertThat(caps.getFirst().getWidth()).isPositive();
          assertThat(caps.getLast().isVisible()).isFalse();
        });
  }
}
