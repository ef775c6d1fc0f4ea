package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.cli.Shell.Done;
import org.uppsikt.policy.PackReader;

/// Files that somebody wrote: packs, and supplements that may only tighten.
class PolicyCheckTest {

  private static final String LATER =
      """
      {"of": "saffle@1", "unit": "Biblioteket", "clocks": [{"task": "ANSWER", "clause": "SAF-23",
        "target": {"amount": 2, "unit": "WORKING_DAYS"},
        "limit": {"amount": %d, "unit": "WORKING_DAYS"}}]}
      """;

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  private Done checked(String content, String... options) {
    shell.write("mine.json", content);
    String[] line = new String[options.length + 3];
    line[0] = "policy";
    line[1] = "check";
    line[2] = "mine.json";
    System.arraycopy(options, 0, line, 3, options.length);
    return shell.run(line);
  }

  @Test
  void aPackThatShipsCanBeUsed_andSoCanWhatTightens() throws IOException {
    for (String content : new String[] {base(), LATER.formatted(4)}) {
      Done done = checked(content);
      assertThat(done.out()).contains("mine.json", "can be used");
      assertThat(done.code()).isEqualTo(Exit.FINE);
    }
  }

  @Test
  void whatLoosens_isSaidWithFilePlaceAndCure() {
    Done done = checked(LATER.formatted(6));
    assertThat(done.lines()).hasSize(1);
    assertThat(done.out())
        .startsWith("mine.json, /clocks/0/limit: ")
        .contains("5 WORKING_DAYS", "Tighten it");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void aSupplementToAPackThatIsNotThere_isSaidWhichThereAre() {
    Done done = checked("{\"of\": \"falun@1\", \"unit\": \"Badet\"}");
    assertThat(done.out()).contains("/of", "saffle@1", "kronoby@1");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void aPackWithFaults_namesEachOfThem_alsoForAProgram() throws IOException {
    String broken = base().replace("\"country\": \"SE\"", "\"country\": \"DK\"");
    Done done = checked(broken, "--format", "json");
    assertThat(done.out())
        .contains("\"place\":\"/country\"", "\"cure\":\"CHOOSE_LISTED\"", "\"message\":\"");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(checked("no json").out()).contains("mine.json, the file as a whole: Line 1");
  }

  @Test
  void aFileThatIsNotThere_couldNotBeChecked() {
    Done done = shell.run("policy", "check", "nowhere.json");
    assertThat(done.err()).contains("nowhere.json");
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
  }

  private static String base() throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("/policy/base.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
