package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.inspect.ReadWatch.What;

/// Whoever waits for a file hears how far its reading is, and can stop it anywhere.
class ReadWatchTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SampleFile sample;

  /// What was told.
  private record Told(What what, long done, long of) {}

  private final List<Told> told = new ArrayList<>();

  @BeforeEach
  void sample() throws IOException, SQLException {
    sample = new SampleFile(folder);
    sample.withRows().with("insert into note select id + 10000, text, at from note");
  }

  private Inspection inspect(ReadWatch watch) {
    return new Inspector(sample.file, sample.key).inspect(watch);
  }

  private boolean note(What what, long done, long of) {
    told.add(new Told(what, done, of));
    return true;
  }

  @Test
  void theShareRisesToTheWholeFile_whereItWasNotClosed() {
    assertThat(inspect(this::note)).isEqualTo(new Inspection.Fine(false));
    long size = sample.file.toFile().length();
    assertThat(told).hasSizeGreaterThan(10);
    assertThat(told).extracting(Told::what).containsOnly(What.PAGES);
    assertThat(told).extracting(Told::of).containsOnly(size);
    assertThat(told).extracting(Told::done).isSorted();
    assertThat(told.getLast().done()).isEqualTo(size);
    assertThat(told.get(told.size() - 2).done())
        .as("the pages alone are almost the whole share, however much of the file is unused")
        .isGreaterThan(size * 8 / 10);
  }

  @Test
  void aFileThatWasClosedIsComparedAndNotReadByThePage() throws IOException {
    sample.sealed();
    assertThat(inspect(this::note)).isEqualTo(new Inspection.Fine(true));
    assertThat(told).extracting(Told::what).containsOnly(What.SEAL);
    assertThat(told.getLast().done()).isEqualTo(told.getLast().of());
  }

  @Test
  void stoppedInTheMiddle_theFileIsLetGoOfAndAsItWas() throws IOException, SQLException {
    Digest before = sample.digest();
    long half = sample.file.toFile().length() / 2;
    Inspection stopped = inspect((what, done, of) -> note(what, done, of) && done < half);
    assertThat(stopped).isEqualTo(new Inspection.Cancelled());
    assertThat(told.getLast().done()).isBetween(half, half * 2 - 1);
    try (var channel =
            FileChannel.open(sample.file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      assertThat(lock).as("nobody else holds the file").isNotNull();
    }
    assertThat(sample.digest()).isEqualTo(before);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(false));
    sample.with("select count(*) from note");
  }

  @Test
  void stoppedAnywhere_itIsNeverCalledFine() throws IOException {
    inspect(this::note);
    for (int last : List.of(1, 2, told.size() - 1, told.size())) {
      int[] asked = {0};
      assertThat(inspect((what, done, of) -> ++asked[0] < last))
          .as("stopped at word %s", last)
          .isEqualTo(new Inspection.Cancelled());
    }
    sample.sealed();
    assertThat(inspect((what, done, of) -> false)).isEqualTo(new Inspection.Cancelled());
  }
}
