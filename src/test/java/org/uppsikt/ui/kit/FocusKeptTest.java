package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

/// Where the keyboard stands once what held it is gone.
class FocusKeptTest {

  private final Button near = button("near");
  private final Button other = button("other");
  private final VBox pane = FxStage.on(() -> new VBox(near, other));
  private final VBox root = FxStage.on(() -> new VBox(button("far"), pane));

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void show() {
    stage = FxStage.on(Stage::new);
    FxStage.run(
        () -> {
          var scene = new Scene(root, 200, 200);
          FocusKept.in(scene);
          stage.setScene(scene);
          stage.show();
          near.requestFocus();
        });
  }

  @AfterEach
  void hide() {
    FxStage.run(stage::hide);
  }

  @Test
  void nearWhatWasTurnedOff_itStaysInThePane() {
    FxStage.run(() -> near.setDisable(true));
    assertThat(ownerAfterPulses()).isSameAs(pane);
  }

  @Test
  void whereItsPlaceWasFilledAnew_itStaysThere() {
    FxStage.run(() -> pane.getChildren().setAll(List.of(new Button("new"))));
    assertThat(ownerAfterPulses()).isSameAs(pane);
  }

  @Test
  void whereSomethingElseTookIt_itIsLeftThere() {
    FxStage.run(
        () -> {
          near.setVisible(false);
          other.requestFocus();
        });
    assertThat(ownerAfterPulses()).isSameAs(other);
  }

  @Test
  void whereAnotherPageCame_itsOwnFirstControlHasIt() {
    var first = button("first");
    FxStage.run(() -> Objects.requireNonNull(stage.getScene()).setRoot(new VBox(first)));
    assertThat(ownerAfterPulses()).isSameAs(first);
  }

  private static Button button(String words) {
    return FxStage.on(() -> new Button(words));
  }

  /// The toolkit moves the focus with a pulse, and what is kept is given back after it.
  private Node ownerAfterPulses() {
    var done = new CompletableFuture<Node>();
    FxStage.run(
        () ->
            new AnimationTimer() {
              private int pulses;

              @Override
              public void handle(long now) {
                pulses++;
                if (pulses == 3) {
                  stop();
                  done.complete(Objects.requireNonNull(stage.getScene()).getFocusOwner());
                }
              }
            }.start());
    return done.orTimeout(60, TimeUnit.SECONDS).join();
  }
}
