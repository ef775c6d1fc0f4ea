package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// In the smallest window all that can be begun stands on show.
class LowStartTest extends StartDesk {

  private static final int HEIGHT = 640;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyWayInStandsOnShow_withoutScrolling(Language language) {
    Kit spoken = FxStage.kit(language, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var controller = new StartController(spoken, model, actions(), singles);
          Scene low = FxStage.scene(spoken, controller.view(), 1024, HEIGHT);
          for (String id :
              new String[] {"start.practise", "start.create", "start.open", "start.restore"}) {
            Node way = Found.in(low.getRoot(), id, Node.class);
            assertThat(way.localToScene(way.getLayoutBounds()).getMaxY())
                .as(id)
                .isPositive()
                .isLessThan(HEIGHT);
          }
        });
  }
}
