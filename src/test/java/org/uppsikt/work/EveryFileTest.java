package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.testing.EveryFile;

/// What the search for leaks rests on.
class EveryFileTest {

  @TempDir Path folder;

  @Test
  void aFileThatIsDeletedAtOnceIsSeen_alsoBelowAFolderMadeMeanwhile() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    try (var seen = new EveryFile(folder, List.of("märke"))) {
      Files.delete(Files.writeString(there.resolve("a"), "märke"));
      Path fresh = Files.createDirectory(folder.resolve("fresh"));
      Files.writeString(fresh.resolve("b"), "annat");
      Files.delete(Files.createDirectory(folder.resolve("gone")));
      assertThat(seen.made()).contains("there", "there/a", "fresh", "fresh/b", "gone");
    }
  }

  @Test
  void aMarkerIsSeenInWhatIsThere_howeverItIsWritten() throws IOException {
    try (var seen = new EveryFile(folder, List.of("märke"))) {
      Files.writeString(folder.resolve("a"), "ett märke");
      Files.writeString(folder.resolve("b"), "ett märke", StandardCharsets.UTF_16BE);
      Files.writeString(folder.resolve("c"), "inget");
      assertThat(seen.marked()).containsExactly("a", "b");
    }
  }
}
