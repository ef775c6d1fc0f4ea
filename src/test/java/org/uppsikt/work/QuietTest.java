package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.ui.inbox.QuietProbe;

/// What people write, who they are and what the office answers stands in no log and, in clear, in
/// no file: neither of the workspace, nor among temporary files, nor in the person's own folder.
class QuietTest {

  private static final List<String> MARKERS =
      List.of(QuietProbe.TEXT, QuietProbe.SENDER, QuietProbe.REPLY);

  @Test
  void noTextNameOrAnswerStandsInALogOrInClearInAFile(@TempDir Path folder, @TempDir Path server)
      throws IOException, InterruptedException {
    Path workspace = Files.createDirectory(folder.resolve("workspace"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path home = Files.createDirectory(folder.resolve("home"));
    Path output = server.resolve("output");
    Process probe = probe(workspace, server.resolve("server"), temporary, home, output);
    try {
      assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
    } finally {
      probe.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(probe.exitValue()).as(said).isZero();
    assertThat(said).contains(QuietProbe.DONE, "StoreException");
    assertThat(MARKERS).noneMatch(said::contains);
    assertThat(files(workspace)).anyMatch(file -> file.toString().endsWith(".mv.db"));
    for (Path file : files(folder)) {
      assertThat(markersIn(file)).as(file.toString()).isEmpty();
    }
    assertThat(markersIn(server.resolve("server").resolve("changes.log")))
        .as("what the server of the channel wrote down, in clear: the search finds what is there")
        .isNotEmpty();
  }

  private static Process probe(Path workspace, Path server, Path temporary, Path home, Path output)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            QuietProbe.class.getName(),
            workspace.toString(),
            server.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static List<String> markersIn(Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    var found = new ArrayList<String>();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      for (String marker : MARKERS) {
        var raw = new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1);
        if (text.contains(raw)) {
          found.add(marker);
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
