package org.uppsikt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.cli.Shell.Done;

/// Judged texts, and files that hold none.
class EvalTest {

  private static final String JUDGED = "1\tsv\t1\tinsult\tDu är en idiot\n2\tsv\t0\t\tTack!\n";

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

  private Done tried(String content) {
    shell.write("texter.tsv", content);
    return shell.run("eval", "texter.tsv", "--source", "rules");
  }

  @Test
  void judgedTexts_haveTheirFigures() {
    Done done = tried(JUDGED + "3\tsv\t1\tinsult\tVilken fin dag\n\n");
    assertThat(done.err()).isEmpty();
    assertThat(done.out().lines().filter(line -> line.startsWith("sv any ")).toList())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.replaceAll(" +", " "))
                    .as("of two breaches one was found, and nothing else")
                    .contains(" 3 2 ", " 1.000 0.500 0.667 "));
    assertThat(done.code()).isEqualTo(Exit.FINE);
  }

  /// The worst misses stand there for anybody who looks over a shoulder.
  @Test
  void textsAreMasked_withTheirNumbers_unlessAsked() {
    String missed = "1\tsv\t1\tinsult\tRum 4711 väntar på Kalle\n";
    assertThat(tried(missed).out())
        .contains("R·· ···· v····· p· K····")
        .doesNotContain("Kalle", "4711");
    assertThat(shell.run("eval", "texter.tsv", "--source", "rules", "--texts", "show").out())
        .contains("Rum 4711 väntar på Kalle");
  }

  /// An empty table would read as if all had been tried and nothing was wrong.
  @Test
  void aFileWithoutAJudgedText_isRefused_andSaidWhatALineHas() {
    Done done = tried("Bara text.\nOch mera text.\n");
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("no judged text", "texter.tsv", "id, language");
    assertThat(done.code()).isEqualTo(Exit.NOT_RUN);
  }

  @Test
  void linesThatAreNone_areCounted_besideTheOthers() {
    Done done = tried(JUDGED + "Bara text.\nOch mera text.\n");
    assertThat(done.out()).contains("sv any");
    assertThat(done.err()).isEqualTo("2 lines are no judged texts and were not counted.\n");
    assertThat(done.code()).isEqualTo(Exit.PROBLEMS);
  }
}
