package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a full disk cut short after the last commit takes nothing of that commit away.
class WholeBlocksTest {

  private static final int BLOCK = 4096;

  @TempDir Path folder;
  private SampleFile sample;

  @BeforeEach
  void rows() throws IOException, SQLException {
    sample = new SampleFile(folder).withRows();
  }

  /// The file as it stands after the commit, and the beginning of a block that was not finished.
  private Path cutAfter(String lastCommit) throws IOException, SQLException {
    Path copy = Files.createDirectory(folder.resolve("cut")).resolve("uppsikt.mv.db");
    try (Connection open = sample.connect();
        Statement statement = open.createStatement()) {
      statement.execute(lastCommit);
      Files.copy(sample.file, copy);
    }
    assertThat(Files.size(copy) % BLOCK).isZero();
    Files.write(copy, new byte[BLOCK - 700], StandardOpenOption.APPEND);
    return copy;
  }

  @Test
  void theLastCommitIsThere_andTheFileIsGoneOnWith() throws IOException, SQLException {
    Path cut =
        cutAfter(
            "insert into note select 9000 + \"X\", repeat(random_uuid(), 300), current_timestamp"
                + " from system_range(1, 40)");
    for (int opened = 0; opened < 2; opened++) {
      try (Connection again =
              DriverManager.getConnection(DatabaseUrl.existing(cut), "app", sample.password());
          Statement statement = again.createStatement()) {
        try (var rows = statement.executeQuery("select count(*) from note where id > 9000")) {
          rows.next();
          assertThat(rows.getInt(1)).isEqualTo(40 + opened);
        }
        statement.execute("insert into note values (" + (9990 + opened) + ", 'sedan', null)");
      }
      assertThat(Files.size(cut) % BLOCK).isZero();
    }
  }

  /// It may stay behind the last block for long: closing in order takes it along into the seal.
  @Test
  void aFileThatEndsSo_isClosedAndOpenedAsAnyOther() throws IOException, SQLException {
    sample.sealed();
    Files.write(sample.file, new byte[BLOCK - 700], StandardOpenOption.APPEND);
    sample.sealed();
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(true));
  }

  @Test
  void aCopy_endsWithTheLastWholeBlock() throws IOException {
    Files.write(sample.file, new byte[BLOCK - 700], StandardOpenOption.APPEND);
    try (var whole = new WholeBlocks(FileChannel.open(sample.file, StandardOpenOption.READ))) {
      ByteBuffer all = ByteBuffer.allocate((int) Files.size(sample.file));
      int read = 0;
      int at = 0;
      while ((read = whole.read(all, at)) > 0) {
        at += read;
      }
      assertThat(read).isEqualTo(-1);
      assertThat((long) at).isEqualTo(whole.size()).isPositive();
      assertThat(at % BLOCK).isZero();
    }
  }

  @Test
  void whatTheLastCommitWouldRun_isSeenBeforeItIsOpened() throws IOException, SQLException {
    Path cut = cutAfter("create synonym other for note");
    assertThat(new Inspector(cut, sample.key).inspect()).isInstanceOf(Inspection.Foreign.class);
  }
}
