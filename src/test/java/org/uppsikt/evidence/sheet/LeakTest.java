package org.uppsikt.evidence.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.testing.EveryFile;

class LeakTest {

  /// Design, invariant 9.
  @Test
  void neitherLogNorTemporaryFileEverHoldsTheText(@TempDir Path folder) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path home = Files.createDirectory(folder.resolve("home"));
    Path output = folder.resolve("output");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var seen = new EveryFile(folder, List.of(LeakProbe.MARKER));
    Process probe =
        new ProcessBuilder(
                java.toString(),
                "-Djava.awt.headless=true",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LeakProbe.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(probe.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(probe.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).doesNotContain(LeakProbe.MARKER);
    assertThat(seen.made()).as("also none for a moment").containsExactly("home", "output", "tmp");
    assertThat(seen.marked()).isEmpty();
    seen.close();
  }
}
