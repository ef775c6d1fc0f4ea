package org.uppsikt.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final byte[] TOKEN = "token".getBytes(StandardCharsets.UTF_8);
  private final MasterKey master = MasterKey.random(new SecureRandom());

  @Test
  void sealedSecret_opensOnlyWithItsKeyAndContext() {
    byte[] sealed = master.channelSecrets().seal(TOKEN, "channel 1");
    assertThat(master.channelSecrets().open(sealed, "channel 1")).contains(TOKEN);
    assertThat(master.channelSecrets().open(sealed, "channel 2")).isEmpty();
    assertThat(MasterKey.random(new SecureRandom()).channelSecrets().open(sealed, "channel 1"))
        .isEmpty();
    assertThat(sealed).hasSize(TOKEN.length + SecretBox.OVERHEAD);
  }

  @Test
  void everyFlippedBitAndEveryCut_opensNothing() {
    byte[] sealed = master.channelSecrets().seal(TOKEN, "c");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(master.channelSecrets().open(flipped, "c")).isEmpty();
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThat(master.channelSecrets().open(cut, "c")).isEmpty();
    }
  }

  @Test
  void theSameSecretTwice_looksDifferent() {
    assertThat(master.channelSecrets().seal(TOKEN, "c"))
        .isNotEqualTo(master.channelSecrets().seal(TOKEN, "c"));
  }
}
