package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.Ticking;
import org.uppsikt.ui.FxStage;

class IdleWatchTest {

  private static final int LIMIT = 10;

  /// Such a clock may begin anywhere, and run over.
  private long nanos = Long.MAX_VALUE - Duration.ofMinutes(5).toNanos();
  private final Ticking clock = new Ticking();
  private final TextField field = FxStage.on(TextField::new);
  private final Scene scene = FxStage.on(() -> new Scene(new StackPane(field)));
  private final IdleWatch watch = FxStage.on(() -> new IdleWatch(scene, clock, () -> nanos));

  private void pass(Duration time) {
    clock.forward(time);
    nanos += time.toNanos();
  }

  private boolean idle() {
    return FxStage.on(() -> watch.idle(LIMIT));
  }

  private void fire(InputEvent event) {
    FxStage.run(() -> Event.fireEvent(field, event));
  }

  private static InputEvent key() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false);
  }

  private static InputEvent moved() {
    return mouse(MouseEvent.MOUSE_MOVED);
  }

  private static InputEvent mouse(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        1,
        1,
        1,
        1,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @Test
  void whatWasTouchedJustNow_isKnownForAWhile() {
    pass(Duration.ofMinutes(1));
    assertThat(watch.touchedWithin(Duration.ofSeconds(10))).isFalse();
    fire(key());
    pass(Duration.ofSeconds(9));
    assertThat(watch.touchedWithin(Duration.ofSeconds(10))).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(watch.touchedWithin(Duration.ofSeconds(10))).isFalse();
  }

  /// What is redrawn under a pointer that rests is entered and left by nobody.
  @Test
  void whatMovesUnderAPointerThatRests_isNobody() {
    pass(Duration.ofMinutes(9));
    fire(mouse(MouseEvent.MOUSE_ENTERED_TARGET));
    fire(mouse(MouseEvent.MOUSE_EXITED_TARGET));
    pass(Duration.ofMinutes(1));
    assertThat(idle()).isTrue();
  }

  @Test
  void nobodyIsThereOnceNothingWasTouchedForSoLong() {
    touch();
    pass(Duration.ofMinutes(LIMIT).minusSeconds(1));
    assertThat(idle()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(idle()).isTrue();
    assertThat(FxStage.on(() -> watch.idle(0))).as("switched off").isFalse();
  }

  private void touch() {
    fire(key());
  }

  @Test
  void aKeyOrTheMouseBeginsAnew() {
    touch();
    pass(Duration.ofMinutes(9));
    fire(moved());
    pass(Duration.ofMinutes(9));
    assertThat(idle()).isFalse();
    fire(key());
    pass(Duration.ofMinutes(9));
    assertThat(idle()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(idle()).isTrue();
  }

  @Test
  void aClockSetBackDoesNotPutOffTheLock() {
    touch();
    clock.forward(Duration.ofHours(-3));
    pass(Duration.ofMinutes(LIMIT));
    assertThat(idle()).isTrue();
  }

  @Test
  void aMachineThatSleptComesBackLocked() {
    touch();
    clock.forward(Duration.ofHours(8));
    assertThat(idle()).isTrue();
  }

  @Test
  void onceClosedItListensToNothing() {
    touch();
    FxStage.run(watch::close);
    pass(Duration.ofMinutes(LIMIT));
    fire(key());
    assertThat(idle()).isTrue();
  }
}
