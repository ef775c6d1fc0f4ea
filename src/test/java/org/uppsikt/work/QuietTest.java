package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.app.DiaryProbe;
import org.uppsikt.app.OutwardProbe;
import org.uppsikt.testing.EveryFile;
import org.uppsikt.ui.inbox.QuietProbe;

/// What people write, who they are and what the office answers stands in no log and, in clear, in
/// no file: neither of the workspace, nor among temporary files, nor in the person's own folder.
class QuietTest {

  private static final List<String> MARKERS =
      List.of(QuietProbe.TEXT, QuietProbe.SENDER, QuietProbe.REPLY);

  /// What may lie among temporary files for a moment, or for good: parts of libraries.
  private static final Pattern OF_A_LIBRARY = Pattern.compile("tmp/\\+JXF\\d+\\.tmp");

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void noTextNameOrAnswerStandsInALogOrInClearInAFile() throws Exception {
    String said = quiet(QuietProbe.class, elsewhere.resolve("server"));
    assertThat(said).contains("StoreException");
    assertThat(EveryFile.markersIn(elsewhere.resolve("server").resolve("changes.log"), MARKERS))
        .as("what the server of the channel wrote down, in clear: the search finds what is there")
        .isNotEmpty();
  }

  @Test
  void norOfWhatLeavesTheOffice_asEvidenceToTheRegistryAndToASite() throws Exception {
    Path given = Files.createDirectory(elsewhere.resolve("given"));
    quiet(OutwardProbe.class, given);
    assertThat(files(given))
        .as("evidence that was exported is for others to read")
        .anyMatch(file -> file.endsWith("content.txt"));
  }

  @Test
  void norOfWhatIsSecretInTheDiary_handedOverOrByHandInPrintsAndFilesThatAnybodyMayHave()
      throws Exception {
    Path given = Files.createDirectory(elsewhere.resolve("given"));
    quiet(DiaryProbe.class, given);
    assertThat(EveryFile.markersIn(given.resolve("office/diary/diary.csv"), MARKERS))
        .as("what the office takes out for itself says whom and what it is about")
        .contains(QuietProbe.TEXT, QuietProbe.SENDER);
  }

  /// @return what the probe said
  private String quiet(Class<?> what, Path other) throws IOException, InterruptedException {
    Path workspace = Files.createDirectory(folder.resolve("workspace"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path output = elsewhere.resolve("output");
    try (var seen = new EveryFile(folder, MARKERS)) {
      Files.createDirectory(folder.resolve("home"));
      Process probe = probe(what, workspace, other, output);
      try {
        assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
      } finally {
        probe.destroyForcibly();
      }
      String said = Files.readString(output);
      assertThat(probe.exitValue()).as(said).isZero();
      assertThat(said).contains(QuietProbe.DONE);
      assertThat(MARKERS).noneMatch(said::contains);
      assertThat(seen.made()).anyMatch(file -> file.endsWith(".mv.db"));
      assertThat(seen.marked()).isEmpty();
      assertThat(seen.made()).noneMatch(file -> MARKERS.stream().anyMatch(file::contains));
      assertThat(seen.made())
          .filteredOn(file -> file.startsWith(temporary.getFileName() + "/"))
          .allMatch(file -> OF_A_LIBRARY.matcher(file).matches());
      for (Path file : files(folder)) {
        assertThat(EveryFile.markersIn(file, MARKERS)).as(file.toString()).isEmpty();
      }
      return said;
    }
  }

  private Process probe(Class<?> what, Path workspace, Path other, Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Duser.home=" + folder.resolve("home"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            what.getName(),
            workspace.toString(),
            other.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
