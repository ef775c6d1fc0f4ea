package org.uppsikt.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;

/// Whoever has a workspace by now finds it first; the keys do what they always did.
class StartAgainTest extends StartDesk {

  @Test
  void theOfficesOwnComesFirst_onceItHasOne() {
    FxStage.run(
        () -> {
          model.lastProperty().set("/srv/uppsikt/smedby");
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Button last = button("start.last");
          Button practise = button("start.practise");
          assertThat(scene.getFocusOwner()).isSameAs(last);
          assertThat(left(last)).isLessThan(left(practise));
          assertThat(last.getStyleClass()).contains("accent");
          assertThat(practise.getStyleClass()).doesNotContain("accent");
          last.fire();
          practise.fire();
          assertThat(asked).containsExactly("openLast", "practise");
        });
  }

  @Test
  void practiceComesFirst_whereThereIsNoneYet() {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Button practise = button("start.practise");
          assertThat(practise.getStyleClass()).contains("accent");
          assertThat(Found.nodes(scene.getRoot()))
              .noneMatch(node -> "start.last".equals(node.getId()));
        });
  }

  private static double left(Button button) {
    return button.localToScene(button.getLayoutBounds()).getMinX();
  }
}
