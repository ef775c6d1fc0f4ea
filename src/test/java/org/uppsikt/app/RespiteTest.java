package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Memory is tidied while nobody works, and only where it is worth it.
class RespiteTest {

  private static final long MB = 1 << 20;

  private Duration untouched = Duration.ofMinutes(5);
  private long held;
  private int tidied;
  private final Respite respite =
      new Respite(time -> untouched.compareTo(time) < 0, () -> held, this::tidy);

  private void tidy() {
    tidied++;
    held = 80 * MB;
  }

  private void holds(long megabytes) {
    held = megabytes * MB;
    respite.ifNobodyWorks();
  }

  @Test
  void underSomebodysHands_memoryIsLeft() {
    untouched = Duration.ofSeconds(1);
    holds(700);
    assertThat(tidied).isZero();
  }

  @Test
  void whileSomebodyReads_onlyMuchIsWorthIt() {
    untouched = Duration.ofSeconds(3);
    holds(90);
    assertThat(tidied).isZero();
    holds(100);
    assertThat(tidied).isEqualTo(1);
    holds(170);
    assertThat(tidied).isEqualTo(1);
    holds(180);
    assertThat(tidied).isEqualTo(2);
  }

  @Test
  void whileNobodyIsThere_lessIsWorthIt_andNothingIsDoneTwice() {
    holds(30);
    assertThat(tidied).isEqualTo(1);
    holds(100);
    assertThat(tidied).isEqualTo(1);
    holds(110);
    assertThat(tidied).isEqualTo(2);
  }
}
