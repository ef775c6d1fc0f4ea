package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

/// JavaFX asks for one frame more after each in which styles were worked out, and draws the whole
/// window in a frame in which nothing changed (26.0.2, `ViewPainter` and `Scene.pulse`).
class SpeckTest {

  private final Speck speck = FxStage.on(Speck::new);
  private final Label label = FxStage.on(() -> new Label("0"));

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() {
    FxStage.run(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(label, speck), 200, 100));
          stage.show();
        });
    rest();
  }

  @AfterEach
  void close() {
    FxStage.run(stage::close);
  }

  @Test
  void afterAFrameInWhichSomethingChanged_itHasChangedForTheNext() {
    Paint before = paint();
    FxStage.run(() -> label.setText("1"));
    frame();
    assertThat(paint()).isNotEqualTo(before);
  }

  /// Or the window would be drawn for ever, with nobody there.
  @Test
  void itsOwnFrame_isFollowedByNone() {
    FxStage.run(() -> label.setText("1"));
    frame();
    Paint after = paint();
    frame();
    assertThat(paint()).isEqualTo(after);
  }

  /// A screen with a layer of its own comes into a window that has one already: two would wake each
  /// other for ever.
  @Test
  void ofSeveralInAWindow_oneAloneChanges() {
    var other = FxStage.on(Speck::new);
    FxStage.run(() -> ((StackPane) stage.getScene().getRoot()).getChildren().add(other));
    Paint others = FxStage.on(other::getFill);
    Paint before = paint();
    FxStage.run(() -> label.setText("1"));
    frame();
    assertThat(FxStage.on(other::getFill)).isEqualTo(others);
    assertThat(paint()).isNotEqualTo(before);
  }

  @Test
  void outsideAWindow_itLetsGoOfIt() {
    FxStage.run(() -> ((StackPane) stage.getScene().getRoot()).getChildren().remove(speck));
    Paint before = paint();
    FxStage.run(() -> label.setText("1"));
    frame();
    assertThat(paint()).isEqualTo(before);
  }

  private void rest() {
    for (int i = 0; i < 4; i++) {
      frame();
    }
  }

  /// One frame, and what was put off until after it.
  private static void frame() {
    FxStage.run(() -> Toolkit.getToolkit().firePulse());
    FxStage.run(() -> {});
  }

  private Paint paint() {
    return FxStage.on(speck::getFill);
  }
}
