package org.uppsikt.work.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2LinesTest extends LinesContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }

  /// Together the lines are larger than the memory that the process has.
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aFileOfLongLines_isTakenInWithLittleMemory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LongLines.class.getName(),
                folder.resolve("long").toString())
            .redirectErrorStream(true)
            .start();
    try (var out = process.inputReader()) {
      assertThat(out.lines().toList())
          .last()
          .isEqualTo("Taken[read=%d, fresh=%1$d, edited=0]".formatted(LongLines.LINES));
    }
    assertThat(process.waitFor()).isZero();
  }
}
