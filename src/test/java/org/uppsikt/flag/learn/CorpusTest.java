package org.uppsikt.flag.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @Test
  void textsMadeFromOneAnother_areInOneGroup(@TempDir Path folder) throws IOException {
    List<Row> rows =
        read(
            folder,
            "sms-1\ten\t1\tspam\tPlease call our line now to claim your prize of 100 today",
            "sms-2\ten\t1\tspam\tURGENT please call our line now to claim your prize of 900",
            "sms-3\ten\t0\tham\tSee you at the library at noon then");

    assertThat(rows.get(0).group()).isEqualTo(rows.get(1).group());
    assertThat(rows.get(2).group()).isNotEqualTo(rows.get(0).group());
  }

  @Test
  void commentsOfOneVideo_areInOneGroupAndFold_alsoWithoutAMark(@TempDir Path folder)
      throws IOException {
    List<Row> rows =
        read(folder, "yts-02-a\ten\t1\tspam\tcheck my channel", "yts-02-b\ten\t0\t\tlove this");

    assertThat(rows).extracting(Row::group).containsOnly("yts-02");
    assertThat(rows).extracting(Row::fold).containsOnly(2);
    assertThat(rows).allMatch(Row::isSpamData);
  }

  private static List<Row> read(Path folder, String... lines) throws IOException {
    Path file = folder.resolve("some.tsv");
    Files.write(file, List.of(lines));
    return Corpus.read(file);
  }
}
