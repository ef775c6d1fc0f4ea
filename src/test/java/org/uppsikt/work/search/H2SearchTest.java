package org.uppsikt.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.QuietLog;

class H2SearchTest extends SearchContract {

  private static final String MARKER = "qzxsökmarkör";
  private static final String FOLDED = "qzxsokmarkor";

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }

  @Test
  void noWordOfACommentOrAQuery_standsInClearInAFileOrALog() throws IOException {
    try (var log = new QuietLog()) {
      place.arrive("Se här " + MARKER + " och mer");
      searched.index();
      assertThat(searched.texts(MARKER)).hasSize(1);
      var person = place.office.database().read(tx -> place.office.tables().people().all(tx));
      searched.search.remember(person.getFirst().id(), MARKER, searched.query(MARKER));
      stop();
      assertThat(log.linesWith(MARKER)).isEmpty();
      assertThat(log.linesWith(FOLDED)).isEmpty();
    }
    List<Path> files = files();
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
        assertThat(holds(bytes, MARKER.getBytes(charset))).as(file.toString()).isFalse();
        assertThat(holds(bytes, FOLDED.getBytes(charset))).as(file.toString()).isFalse();
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(byte[] bytes, byte[] wanted) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
