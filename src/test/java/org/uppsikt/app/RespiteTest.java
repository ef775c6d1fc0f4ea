package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Memory is tidied while nobody works, and only where it is worth it.
class RespiteTest {

  private static final long MB = 1 << 20;

  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration REST = Duration.ofSeconds(6);
  private static final Duration READING = Duration.ofMillis(1600);

  private Duration now = Duration.ofHours(1);
  private Duration touchedAt = Duration.ZERO;
  private long held;
  private int tidied;
  private final Respite respite =
      new Respite(
          time -> now.minus(touchedAt).compareTo(time) < 0,
          () -> now.toNanos(),
          () -> held,
          this::tidy);

  private void tidy() {
    tidied++;
    held = 80 * MB;
  }

  private void holds(long megabytes) {
    held = megabytes * MB;
    respite.ifNobodyWorks();
  }

  /// Keyboard or mouse were touched so long before now.
  private void touched(Duration before) {
    touchedAt = now.minus(before);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  @Test
  void underSomebodysHands_memoryIsLeft() {
    touched(Duration.ofSeconds(1));
    holds(700);
    assertThat(tidied).isZero();
  }

  @Test
  void whileSomebodyReads_onlyMuchIsWorthIt() {
    touched(READING);
    holds(45);
    assertThat(tidied).isZero();
    holds(50);
    assertThat(tidied).isEqualTo(1);
    passes(REST);
    touched(READING);
    holds(125);
    assertThat(tidied).isEqualTo(1);
    holds(130);
    assertThat(tidied).isEqualTo(2);
  }

  @Test
  void whileNobodyIsThere_lessIsWorthIt() {
    holds(30);
    assertThat(tidied).isEqualTo(1);
    passes(Duration.ofMinutes(6));
    holds(100);
    assertThat(tidied).isEqualTo(1);
    holds(110);
    assertThat(tidied).isEqualTo(2);
  }

  /// A long import takes its room anew within seconds.
  @Test
  void whatGoesOnWithoutAnybody_isNotStoppedEveryFewSeconds() {
    for (int beat = 0; beat < 60; beat++) {
      holds(700);
      passes(BEAT);
    }
    assertThat(tidied).as("in two minutes").isEqualTo(20);
  }

  @Test
  void whereLittleComesTogether_itIsLeftForMinutes() {
    holds(700);
    for (int beat = 0; beat < 149; beat++) {
      passes(BEAT);
      holds(120);
    }
    assertThat(tidied).isEqualTo(1);
    passes(BEAT);
    holds(120);
    assertThat(tidied).isEqualTo(2);
  }

  @Test
  void whoWorkedInBetween_hasItTidiedInTheNextPause() {
    holds(700);
    passes(REST);
    holds(110);
    assertThat(tidied).isEqualTo(1);
    touched(READING);
    holds(130);
    assertThat(tidied).isEqualTo(2);
  }

  /// Who thinks in the middle of a sentence is not stopped with every thought.
  @Test
  void whoWorksOn_isLeftForSixSecondsAtLeast() {
    touched(READING);
    holds(700);
    passes(BEAT);
    touched(READING);
    holds(700);
    assertThat(tidied).isEqualTo(1);
    passes(REST);
    touched(READING);
    holds(700);
    assertThat(tidied).isEqualTo(2);
  }
}
