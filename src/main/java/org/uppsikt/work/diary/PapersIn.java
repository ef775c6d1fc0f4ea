package org.uppsikt.work.diary;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.diary.Paper;

/// Reads the files that somebody puts to an entry made by hand.
public final class PapersIn {

  /// So many bytes lie with one entry at most.
  public static final long MOST = 50L * 1024 * 1024;

  private static final String ANYTHING = "application/octet-stream";
  private static final int NAME = 150;

  private PapersIn() {}

  /// What came of it.
  public sealed interface Read {

    record Whole(List<Paper> papers) implements Read {
      public Whole {
        papers = List.copyOf(papers);
      }
    }

    /// More than [#MOST] together with what is there already.
    record TooLarge() implements Read {}

    /// @param name of the file that cannot be read
    record Unreadable(String name) implements Read {}
  }

  /// Reads all of them or none. Call it in the background.
  ///
  /// @param there bytes that the entry has already
  public static Read read(List<Path> files, long there) {
    var papers = new ArrayList<Paper>();
    long all = there;
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      try {
        all += Files.size(file);
        if (all > MOST) {
          return new Read.TooLarge();
        }
        papers.add(new Paper(shortened(name), type(name), Files.readAllBytes(file)));
      } catch (IOException e) {
        return new Read.Unreadable(name);
      }
    }
    return new Read.Whole(papers);
  }

  private static String type(String name) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(name)).orElse(ANYTHING);
  }

  /// A name that is too long keeps its ending, by which it is opened.
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    String stem = name.substring(0, name.length() - ending.length());
    int letters = Math.min(NAME, stem.codePointCount(0, stem.length()));
    return stem.substring(0, stem.offsetByCodePoints(0, letters)) + ending;
  }
}
