package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.cli.Shell.Done;

class UsageTest {

  @TempDir Path folder;

  private Done run(String... args) {
    try (var shell = new Shell(folder)) {
      return shell.run(args);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flag",
        "sync",
        "import",
        "verify",
        "evidence",
        "evidence export",
        "policy",
        "policy check",
        "export",
        "backup",
        "restore",
        ""
      })
  void everyCommandHasHelp_inEveryLanguage(String command) {
    for (String language : List.of("sv", "nb", "fi", "en")) {
      String[] words = (command + " --help --lang=" + language).strip().split(" ");
      Done done = run(words);
      assertThat(done.code()).isEqualTo(Exit.FINE);
      assertThat(done.err()).isEmpty();
      assertThat(done.out()).contains(("uppsikt " + command).strip(), "--lang").contains("3 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, nonsense",
    "verify --workspace w --nonsense, --nonsense",
    "verify, --workspace DIR",
    "import --workspace w --channel c, FILE",
    "sync --workspace w --format xml, --format xml",
    "evidence, evidence",
  })
  void wrongUsage_isToldAndIsTwo(String line, String told) {
    Done done = run(line.split(" "));
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains(told);
    assertThat(done.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sync --workspace w --password hemligt",
        "verify --workspace w --password=hemligt"
      })
  void aPasswordThatSomebodyTypedIsNotRepeated(String line) {
    Done done = run(line.split(" "));
    assertThat(done.code()).isEqualTo(Exit.USAGE);
    assertThat(done.err()).contains("--password").doesNotContain("hemligt");
  }

  @Test
  void versionIsPrinted() {
    assertThat(run("--version").out()).isEqualTo("Uppsikt 1.2" + System.lineSeparator());
  }

  @Test
  void noWorkspaceThere_couldNotRun() {
    Done done = run("verify", "--workspace", "nowhere");
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
    assertThat(done.err()).contains("nowhere", "There is no workspace in this folder");
  }
}
