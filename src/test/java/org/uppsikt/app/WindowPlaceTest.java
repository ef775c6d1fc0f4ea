package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

/// The window comes up where it stood, but never out of reach.
class WindowPlaceTest {

  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1440, 876);
  private static final Rectangle2D BESIDE = new Rectangle2D(1440, 0, 2560, 1440);

  @Test
  void itComesUpWhereItStood_onWhicheverScreen() {
    assertThat(WindowPlace.of(List.of(40.0, 60.0, 1280.0, 800.0), List.of(LAPTOP)))
        .contains(new Rectangle2D(40, 60, 1280, 800));
    assertThat(WindowPlace.of(List.of(1500.0, 0.0, 2000.0, 1200.0), List.of(LAPTOP, BESIDE)))
        .contains(new Rectangle2D(1500, 0, 2000, 1200));
  }

  @Test
  void aScreenThatIsGone_orATitleBarOutOfReach_leavesThePlaceToTheSystem() {
    for (List<Double> out :
        List.of(
            List.of(1500.0, 100.0, 1280.0, 800.0),
            List.of(100.0, -300.0, 1280.0, 800.0),
            List.of(100.0, 890.0, 1280.0, 800.0),
            List.of(-1200.0, 100.0, 1280.0, 800.0),
            List.of(Double.NaN, 0.0, 1280.0, 800.0),
            List.<Double>of())) {
      assertThat(WindowPlace.of(out, List.of(LAPTOP))).as("%s", out).isEmpty();
    }
  }

  @Test
  void itIsLeftWhereItStands_orWhereItStoodBeforeItFilledTheScreenOrWasPutAway() {
    List<Double> was = List.of(40.0, 60.0, 1280.0, 800.0);
    FxStage.run(
        () -> {
          var stage = new Stage();
          stage.setX(100);
          stage.setY(80);
          stage.setWidth(1400);
          stage.setHeight(900);
          assertThat(WindowPlace.left(stage, was)).containsExactly(100.0, 80.0, 1400.0, 900.0);
          stage.setMaximized(true);
          assertThat(WindowPlace.left(stage, was)).isEqualTo(was);
          stage.setMaximized(false);
          stage.setIconified(true);
          assertThat(WindowPlace.left(stage, was)).isEqualTo(was);
        });
  }

  @Test
  void theFirstTime_itIsNoLargerThanTheScreen() {
    assertThat(WindowPlace.first(new Rectangle2D(0, 0, 1024, 640)))
        .isEqualTo(new Dimension2D(1024, 640));
    assertThat(WindowPlace.first(new Rectangle2D(0, 24, 1366, 704)))
        .isEqualTo(new Dimension2D(1280, 704));
    assertThat(WindowPlace.first(BESIDE)).isEqualTo(new Dimension2D(1280, 800));
  }

  @Test
  void onASmallerScreenThanItStoodOn_itsRightAndItsBottomAreSeenToo() {
    assertThat(WindowPlace.of(List.of(600.0, 300.0, 1280.0, 800.0), List.of(LAPTOP)))
        .contains(new Rectangle2D(160, 100, 1280, 800));
    assertThat(WindowPlace.of(List.of(-200.0, 60.0, 1280.0, 800.0), List.of(LAPTOP)))
        .contains(new Rectangle2D(0, 60, 1280, 800));
    assertThat(WindowPlace.of(List.of(1000.0, 60.0, 1280.0, 800.0), List.of(LAPTOP, BESIDE)))
        .as("all of it is seen, on two screens")
        .contains(new Rectangle2D(1000, 60, 1280, 800));
  }

  @Test
  void itIsNeverLargerThanItsScreen_norSmallerThanItMayBe() {
    assertThat(WindowPlace.of(List.of(0.0, 24.0, 2560.0, 1440.0), List.of(LAPTOP)))
        .contains(new Rectangle2D(0, 24, 1440, 876));
    assertThat(WindowPlace.of(List.of(0.0, 24.0, 300.0, 200.0), List.of(LAPTOP)))
        .contains(new Rectangle2D(0, 24, 1024, 640));
  }
}
