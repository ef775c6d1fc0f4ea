package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Memory is tidied while nobody works, and only where it is worth it.
class RespiteTest {

  private static final long MB = 1 << 20;

  private boolean somebodyWorks;
  private long held = 100 * MB;
  private int tidied;
  private final Respite respite = new Respite(() -> somebodyWorks, () -> held, this::tidy);

  private void tidy() {
    tidied++;
    held = 80 * MB;
  }

  @Test
  void underSomebodysHands_memoryIsLeft_untilSheRests() {
    somebodyWorks = true;
    respite.ifNobodyWorks();
    assertThat(tidied).isZero();
    somebodyWorks = false;
    respite.ifNobodyWorks();
    assertThat(tidied).isEqualTo(1);
  }

  @Test
  void againOnlyWhereMuchCameSince() {
    respite.ifNobodyWorks();
    held = 100 * MB;
    respite.ifNobodyWorks();
    assertThat(tidied).isEqualTo(1);
    held = 110 * MB;
    respite.ifNobodyWorks();
    assertThat(tidied).isEqualTo(2);
  }
}
