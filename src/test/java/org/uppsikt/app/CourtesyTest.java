package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Work that nobody waits for, beside somebody who works.
class CourtesyTest {

  private long now = Long.MAX_VALUE - 1000;
  private long rested;
  private boolean stop;
  private boolean always;
  private long touched = now - Duration.ofHours(1).toNanos();
  private final Courtesy courtesy =
      new Courtesy(
          () -> stop,
          time -> always || now - touched < time.toNanos(),
          () -> now,
          nanos -> {
            now += nanos;
            rested += nanos;
          });

  @Test
  void besideSomebodyWhoReads_itRestsFourTimesAsLongAsItWorked() {
    pass(Duration.ofSeconds(2));
    touched = now - Duration.ofSeconds(2).toNanos();
    courtesy.getAsBoolean();
    rested = 0;
    pass(Duration.ofMillis(100));
    assertThat(courtesy.getAsBoolean()).isFalse();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMillis(400));
    assertThat(courtesy.getAsBoolean()).as("the rest is no work").isFalse();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMillis(400));
  }

  @Test
  void afterALongPiece_itRestsTwoSecondsAndNoMore() {
    pass(Duration.ofMinutes(1));
    touched = now - Duration.ofSeconds(2).toNanos();
    courtesy.getAsBoolean();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void afterAKey_itWaitsForAPause() {
    touched = now;
    courtesy.getAsBoolean();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void besideSomebodyWhoMakesNoPause_itGoesOnAfterAWhile() {
    always = true;
    assertThat(courtesy.getAsBoolean()).isFalse();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void afterHalfAnHour_itWaitsForNoPauseAnyMore() {
    always = true;
    for (int i = 0; i < 180; i++) {
      courtesy.getAsBoolean();
    }
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMinutes(30));
    pass(Duration.ofMillis(100));
    courtesy.getAsBoolean();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMinutes(30).plusMillis(400));
  }

  @Test
  void withNobodyThere_itGoesOn_andEndsAtOnceWhereItIsStopped() {
    pass(Duration.ofMinutes(1));
    assertThat(courtesy.getAsBoolean()).isFalse();
    always = true;
    stop = true;
    pass(Duration.ofMinutes(1));
    assertThat(courtesy.getAsBoolean()).isTrue();
    assertThat(rested).isZero();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
