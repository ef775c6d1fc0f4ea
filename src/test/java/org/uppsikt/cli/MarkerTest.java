package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands take in and give out stands in clear where it was asked for, and nowhere else.
class MarkerTest {

  @TempDir Path folder;

  @Test
  void importExportBackupAndRestore_leaveNoTextInALogOrATemporaryFile() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path output = folder.resolve("output");
    Process probe = probe(there, output);
    try {
      assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
    } finally {
      probe.destroyForcibly();
    }
    assertThat(probe.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains(MarkerProbe.DONE, "Everything holds.");
    Path clear = there.resolve(MarkerProbe.CLEAR);
    List<Path> others = files(folder).stream().filter(file -> !file.startsWith(clear)).toList();
    assertThat(others).anyMatch(file -> file.toString().endsWith(".mv.db"));
    assertThat(others).filteredOn(MarkerTest::holdsAMarker).isEmpty();
    assertThat(files(clear.resolve("ut"))).anyMatch(MarkerTest::holdsAMarker);
  }

  private Process probe(Path there, Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
            "-Duser.home=" + Files.createDirectory(folder.resolve("home")),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            MarkerProbe.class.getName(),
            there.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static boolean holdsAMarker(Path file) {
    try {
      var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Stream.of(MarkerProbe.TEXT, MarkerProbe.SENDER)
          .flatMap(
              marker ->
                  Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)
                      .map(charset -> raw(marker, charset)))
          .anyMatch(text::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String raw(String marker, Charset charset) {
    return new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
