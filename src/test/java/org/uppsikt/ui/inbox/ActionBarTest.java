package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  /// As wide as the pane is in a window of 1280, without what may be scrolled.
  @ParameterizedTest
  @EnumSource(Language.class)
  void besideAListOfOrdinaryWidth_whatAnybodyDoesDailyStandsInTheBar(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    FxStage.run(
        () -> {
          var bar = new ActionBar(kit, Ignored.actions(InboxActions.class));
          var holder = new StackPane(bar);
          FxStage.scene(kit, holder, 648, 200);
          bar.show(
              EnumSet.of(
                  ItemAction.ANSWER,
                  ItemAction.FORWARD,
                  ItemAction.REGISTER,
                  ItemAction.NO_ACTION,
                  ItemAction.SNOOZE,
                  ItemAction.UNPUBLISH));
          holder.applyCss();
          holder.layout();
          assertThat(bar.getChildren())
              .extracting(Node::getId)
              .filteredOn(Objects::nonNull)
              .containsExactly(
                  "item.answer",
                  "item.forward",
                  "item.register",
                  "item.no-action",
                  "item.more",
                  "item.unpublish");
        });
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

  /// The panes are put together anew for another size of text. A button that is painted before the
  /// colours of the window reach it is painted twice, and each colour fills a line of the log.
  @Test
  void comingIntoTheWindowAtAnotherSize_itMissesNoColour() {
    var missed = new ArrayList<String>();
    Logger styles = Logger.getLogger("javafx.css");
    Handler heard = hearing(missed);
    styles.addHandler(heard);
    try {
      Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
      FxStage.run(() -> comesBackLarger(kit));
    } finally {
      styles.removeHandler(heard);
    }
    assertThat(missed).isEmpty();
  }

  private static void comesBackLarger(Kit kit) {
    var bar = new ActionBar(kit, Ignored.actions(InboxActions.class));
    var pane = new StackPane(bar);
    var holder = new StackPane(pane);
    FxStage.scene(kit, holder, 1280, 200);
    bar.show(EnumSet.complementOf(EnumSet.of(ItemAction.NUMBER)));
    holder.applyCss();
    holder.layout();
    double was = bar.getChildren().getFirst().getLayoutBounds().getWidth();
    holder.getChildren().clear();
    kit.theme().resize(150);
    holder.getChildren().add(new StackPane(pane));
    holder.applyCss();
    holder.layout();
    assertThat(bar.getChildren().getFirst().getLayoutBounds().getWidth()).isGreaterThan(was);
  }

  private static Handler hearing(List<String> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        said.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
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
