package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened to the bytes of a file, the answer is a word and the file is left alone.
class DamagedFilesTest {

  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final int CASES = 150;

  @TempDir Path folder;
  private SampleFile sample;
  private byte[] whole;

  @BeforeEach
  void sample() throws IOException, SQLException {
    sample = new SampleFile(folder).withRows().sealed();
    whole = Files.readAllBytes(sample.file);
  }

  private Inspection of(byte[] bytes) throws IOException {
    Files.write(sample.file, bytes);
    Inspection found = sample.inspect();
    assertThat(Files.readAllBytes(sample.file)).isEqualTo(bytes);
    return found;
  }

  private byte[] flipped(Random random) {
    byte[] bytes = whole.clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  @Test
  void anyFlippedBit_isNoticed_afterACleanClose() {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          Random random = new Random(1);
          for (int i = 0; i < CASES; i++) {
            assertThat(of(flipped(random)))
                .isEqualTo(new Inspection.Damaged(Inspection.Where.SINCE_CLOSING));
          }
        });
  }

  @Test
  void anyCut_isTruncated_afterACleanClose() {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          Random random = new Random(2);
          for (int i = 0; i < CASES; i++) {
            int length = 1 + random.nextInt(whole.length - 1);
            assertThat(of(Arrays.copyOf(whole, length))).isEqualTo(new Inspection.Truncated());
          }
        });
  }

  @Test
  void flippedBitsCutsAndMixedBlocks_afterACrash_giveATypedAnswer() {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          sample.seal().markOpen();
          Random random = new Random(3);
          for (int i = 0; i < CASES; i++) {
            byte[] bytes = flipped(random);
            int from = random.nextInt(bytes.length / 4096) * 4096;
            int to = random.nextInt(bytes.length / 4096) * 4096;
            System.arraycopy(whole, from, bytes, to, i % 3 == 0 ? 4096 : 0);
            Inspection found =
                of(i % 3 == 1 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertThat(found)
                .isNotInstanceOfAny(Inspection.Missing.class, Inspection.InUse.class)
                .isNotInstanceOfAny(Inspection.Foreign.class, Inspection.Unreadable.class)
                .isNotEqualTo(new Inspection.Fine(true));
          }
        });
  }
}
