package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.uppsikt.ui.FxStage;

class BeatTest {

  private static final Duration SHORT = Duration.ofMillis(2);

  /// A fault in one call is told as any other of the window's thread, and the next call comes.
  @Test
  void itCallsAgainAndAgainOnTheWindowsThread_alsoAfterAFault() throws InterruptedException {
    var calls = new CountDownLatch(3);
    List<Boolean> there = new ArrayList<>();
    var beat =
        new Beat(
            SHORT,
            () -> {
              there.add(Platform.isFxApplicationThread());
              calls.countDown();
              if (there.size() == 1) {
                throw new IllegalStateException("planted");
              }
            });
    FxStage.run(beat::play);
    assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
    FxStage.run(beat::stop);
    assertThat(FxStage.on(() -> List.copyOf(there))).doesNotContain(false);
  }

  /// Each start is one beat, however often it is stopped and begun.
  @Test
  void whatIsStoppedAndBegunAgain_beatsOnce() throws InterruptedException {
    var calls = new ArrayList<Integer>();
    var other = new CountDownLatch(40);
    var beat = new Beat(Duration.ofMillis(20), () -> calls.add(1));
    var measure = new Beat(Duration.ofMillis(20), other::countDown);
    FxStage.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            beat.play();
            beat.play();
            beat.stop();
          }
          beat.play();
          measure.play();
        });
    assertThat(other.await(60, TimeUnit.SECONDS)).isTrue();
    FxStage.run(
        () -> {
          beat.stop();
          measure.stop();
        });
    assertThat(calls).as("ten beats would have called 400 times").hasSizeBetween(5, 160);
  }
}
