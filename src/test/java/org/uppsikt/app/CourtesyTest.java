package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Work that nobody waits for, beside somebody who works.
class CourtesyTest {

  private long now = Long.MAX_VALUE - 1000;
  private long rested;
  private boolean stop;
  private boolean works;
  private final Courtesy courtesy =
      new Courtesy(
          () -> stop,
          () -> works,
          () -> now,
          nanos -> {
            now += nanos;
            rested += nanos;
          });

  @Test
  void besideSomebodyWhoWorks_itRestsFourTimesAsLongAsItWorked() {
    works = true;
    now += Duration.ofMillis(100).toNanos();
    assertThat(courtesy.getAsBoolean()).isFalse();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMillis(400));
    assertThat(courtesy.getAsBoolean()).as("the rest is no work").isFalse();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofMillis(400));
  }

  @Test
  void afterALongPiece_itRestsTwoSecondsAndNoMore() {
    works = true;
    now += Duration.ofMinutes(1).toNanos();
    courtesy.getAsBoolean();
    assertThat(Duration.ofNanos(rested)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void withNobodyThere_itGoesOn_andEndsAtOnceWhereItIsStopped() {
    now += Duration.ofMinutes(1).toNanos();
    assertThat(courtesy.getAsBoolean()).isFalse();
    works = true;
    stop = true;
    now += Duration.ofMinutes(1).toNanos();
    assertThat(courtesy.getAsBoolean()).isTrue();
    assertThat(rested).isZero();
  }
}
