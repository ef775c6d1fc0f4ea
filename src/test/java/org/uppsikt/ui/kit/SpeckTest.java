package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

/// JavaFX asks for one frame more after each in which styles were worked out, and draws the whole
/// window in a frame in which nothing changed (26.0.2, `ViewPainter` and `Scene.pulse`).
class SpeckTest {

  private final Speck speck = FxStage.on(Speck::new);

  /// Or the window would be drawn for ever, with nobody there.
  @Test
  void itChangesOnceForEachFrameInWhichSomethingDid_andNotForItsOwn() {
    assertThat(speck.isDue(true)).isTrue();
    assertThat(speck.isDue(false)).as("its own").isFalse();
    assertThat(speck.isDue(true)).isTrue();
    assertThat(speck.isDue(true)).as("its own, in which more changed").isTrue();
    assertThat(speck.isDue(false)).isFalse();
    assertThat(speck.isDue(false)).as("a style alone").isTrue();
  }

  /// A screen with a layer of its own comes into a window that has one already: two would wake each
  /// other for ever.
  @Test
  void inAWindow_itChangesAfterAFrame_andOfSeveralOneAlone() throws InterruptedException {
    var label = FxStage.on(() -> new Label("0"));
    var other = FxStage.on(Speck::new);
    var changed = new CountDownLatch(1);
    Stage stage =
        FxStage.on(
            () -> {
              var window = new Stage();
              window.setScene(new Scene(new StackPane(label, speck, other), 200, 100));
              speck.fillProperty().subscribe((was, now) -> changed.countDown());
              window.show();
              return window;
            });
    try {
      Paint others = FxStage.on(other::getFill);
      FxStage.run(() -> label.setText("1"));
      assertThat(changed.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(FxStage.on(other::getFill)).isEqualTo(others);
    } finally {
      FxStage.run(stage::close);
    }
  }

  @Test
  void outsideAWindow_itLetsGoOfIt() {
    FxStage.run(
        () -> {
          var root = new StackPane(speck);
          var scene = new Scene(root);
          assertThat(scene.getProperties()).containsValue(speck);
          root.getChildren().clear();
          assertThat(scene.getProperties()).doesNotContainValue(speck);
        });
  }
}
