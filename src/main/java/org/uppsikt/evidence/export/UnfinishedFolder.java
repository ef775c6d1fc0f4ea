package org.uppsikt.evidence.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder under another name until all of it is on the disk. What a program that died left behind
/// holds the words of comments in clear, so the next export beside it takes it away.
public final class UnfinishedFolder {

  private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFolder.class);
  private static final String MARK = ".unfinished-";

  /// Nobody is still writing into a folder in which nothing has changed for so long.
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private UnfinishedFolder() {}

  /// Makes one beside the folder that it is to become.
  ///
  /// @throws IOException where the place cannot be written
  public static Path beside(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no place");
    }
    Path fresh = Files.createTempDirectory(parent, "." + folder.getFileName() + MARK);
    // By the clock of the place itself, which may be another machine's.
    sweep(parent, Files.getLastModifiedTime(fresh).toInstant().minus(LEFT_BEHIND));
    return fresh;
  }

  /// Takes one away with all that is in it.
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void sweep(Path parent, Instant old) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, ".*" + MARK + "*")) {
      left.forEach(folder -> takeAway(folder, old));
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("cannot look for what earlier exports left behind: {}", e.getClass().getName());
    }
  }

  /// What cannot be taken away, such as another person's, stops no export.
  private static void takeAway(Path folder, Instant old) {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && lastTouched(folder).isBefore(old)) {
        remove(folder);
      }
    } catch (IOException e) {
      LOG.warn("cannot take away what an earlier export left behind: {}", e.getClass().getName());
    }
  }

  /// When anything within was written last.
  private static Instant lastTouched(Path folder) throws IOException {
    Instant last = Instant.EPOCH;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Instant at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        last = at.isAfter(last) ? at : last;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return last;
  }
}
