package org.uppsikt.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.evidence.export.UnfinishedFolder;

/// Writes documents into a folder of their own: whole under another name first, as with evidence.
final class PapersOut {

  private PapersOut() {}

  /// @return why not; empty where it was written
  static Optional<DiaryPapers.Why> write(List<Paper> papers, Path folder) {
    try {
      Path draft = UnfinishedFolder.beside(folder);
      try {
        for (Paper paper : papers) {
          Files.write(free(draft, name(paper)), paper.bytes(), StandardOpenOption.CREATE_NEW);
        }
        Files.move(draft, folder);
        return Optional.empty();
      } finally {
        UnfinishedFolder.remove(draft);
      }
    } catch (IOException e) {
      return Optional.of(DiaryPapers.Why.NOT_WRITTEN);
    }
  }

  /// Two may be called the same.
  private static Path free(Path folder, String name) {
    Path file = folder.resolve(name);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(n + "-" + name);
    }
    return file;
  }

  /// Without what some systems do not take.
  private static String name(Paper paper) {
    return paper.name().replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
  }
}
