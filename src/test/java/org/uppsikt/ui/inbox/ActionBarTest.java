package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// What can be done with an item is whole on show or under More, however narrow the pane is.
class ActionBarTest {

  @ParameterizedTest
  @CsvSource({"SV, 100", "NB, 100", "FI, 100", "EN, 100", "FI, 200", "SV, 80"})
  void nothingRunsOverTheEdge(Language language, int percent) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, percent);
    int before = -1;
    for (int width : List.of(360, 480, 620, 680, 740, 900, 1200, 2400)) {
      int there = FxStage.on(() -> inBar(kit, width * percent / 100));
      assertThat(there).as("more at %s", width).isGreaterThanOrEqualTo(before);
      before = there;
    }
    assertThat(before).as("nothing of the bar under More where there is room").isEqualTo(10);
  }

  /// An empty list takes the bar out of the window; the next item may offer something else.
  @Test
  void whatIsOfferedWhileTheBarIsNotOnShow_isArrangedWhenItIs() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var bar = new ActionBar(kit, Ignored.actions(InboxActions.class));
          var holder = new StackPane(bar);
          FxStage.scene(kit, holder, 480, 200);
          bar.show(EnumSet.of(ItemAction.ANSWER));
          holder.applyCss();
          holder.layout();
          holder.getChildren().clear();
          bar.show(EnumSet.complementOf(EnumSet.of(ItemAction.NUMBER)));
          holder.getChildren().add(bar);
          holder.applyCss();
          holder.layout();
          double right = bar.getWidth() - bar.getInsets().getRight();
          assertThat(bar.getChildren()).hasSizeGreaterThan(1);
          for (Node child : bar.getChildren()) {
            assertThat(child.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(right + 0.5);
          }
        });
  }

  /// @return how many stand in the bar, that for more not counted
  private static int inBar(Kit kit, int width) {
    var bar = new ActionBar(kit, Ignored.actions(InboxActions.class));
    var holder = new StackPane(bar);
    FxStage.scene(kit, holder, width, 200);
    bar.show(EnumSet.complementOf(EnumSet.of(ItemAction.NUMBER)));
    holder.applyCss();
    holder.layout();
    double right = bar.getWidth() - bar.getInsets().getRight();
    for (Node child : bar.getChildren()) {
      assertThat(child.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(right + 0.5);
    }
    var more = (MenuButton) Objects.requireNonNull(bar.lookup(".more"));
    assertThat(more.isVisible()).isTrue();
    return (int)
        bar.getChildren().stream().filter(n -> n.getId() != null && !n.equals(more)).count();
  }
}
