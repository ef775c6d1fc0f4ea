package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Parts of a round beside somebody who works.
class KeysFirstTest {

  private long now = Long.MAX_VALUE - 1000;
  private Duration rested = Duration.ZERO;
  private long touched = now - Duration.ofHours(1).toNanos();
  private boolean always;
  private final KeysFirst first =
      new KeysFirst(
          time -> always || now - touched < time.toNanos(),
          () -> now,
          nanos -> {
            now += nanos;
            rested = rested.plusNanos(nanos);
          });

  @Test
  void whereNobodyTouchesAnything_itGoesOnAtOnce() {
    first.run();
    assertThat(rested).isZero();
  }

  @Test
  void afterAKey_itWaitsUntilThatHasItsPicture() {
    touched = now;
    first.run();
    assertThat(rested).isEqualTo(Duration.ofMillis(120));
    first.run();
    assertThat(rested).as("one key, one wait").isEqualTo(Duration.ofMillis(120));
  }

  @Test
  void besideSomebodyWhoMakesNoPause_itGoesOnAllTheSame() {
    always = true;
    first.run();
    assertThat(rested).isEqualTo(Duration.ofMillis(500));
  }
}
