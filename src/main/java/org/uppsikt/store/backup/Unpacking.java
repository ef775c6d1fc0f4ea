package org.uppsikt.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.store.key.OwnerOnly;

/// The folder that a backup is unpacked into until all of it was checked. What a program that was
/// killed left of one takes the room of a whole workspace, so the next unpacking beside it takes it
/// away. A lock tells whether somebody is still at it.
final class Unpacking implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

  /// Held by the program that unpacks; gone before the folder gets its name.
  private static final String LOCK = ".unpacking";

  private static final Pattern NAME =
      Pattern.compile(".+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

  /// All that can lie in one.
  private static final Set<String> CONTENT =
      Set.of(
          BackupManifest.KEYS,
          BackupManifest.DATABASE,
          RestoredNote.NAME,
          RestoredNote.NAME + ".tmp",
          RestoredNote.NAME + ".bak",
          LOCK);

  /// Where there is no lock: nobody is at a folder in which nothing has changed for so long.
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private final Path lock;
  private final @Nullable FileChannel channel;

  private Unpacking(Path lock, @Nullable FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  /// A name beside the folder that it is to become.
  static Path beside(Path parent, Path folder) {
    return parent.resolve(folder.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /// Makes the folder and holds it.
  ///
  /// @throws IOException where it cannot be made
  static Unpacking in(Path fresh) throws IOException {
    OwnerOnly.makeFolder(fresh);
    Path lock = fresh.resolve(LOCK);
    return new Unpacking(lock, held(lock));
  }

  /// Null where what it lies on knows no locks, or is full: then its age tells.
  private static @Nullable FileChannel held(Path lock) {
    try {
      FileChannel channel = OwnerOnly.makeFile(lock);
      if (isLocked(channel)) {
        return channel;
      }
      // Nobody is to ask a lock that is none.
      channel.close();
      Files.delete(lock);
    } catch (IOException e) {
      LOG.warn("the unpacking is not locked: {}", e.getClass().getSimpleName());
    }
    return null;
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      LOG.warn("no lock for the unpacking: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /// Lets go of it; whatever becomes of the folder now, no lock goes with it.
  @Override
  public void close() {
    try {
      FileChannel held = channel;
      if (held != null) {
        held.close();
      }
      Files.deleteIfExists(lock);
    } catch (IOException e) {
      LOG.warn("the lock of the unpacking stays: {}", e.getClass().getSimpleName());
    }
  }

  /// Takes away what killed programs left in a folder. What cannot be taken away, such as another
  /// person's, stops no unpacking.
  static void sweep(Path parent) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, "*.part")) {
      for (Path folder : left) {
        boolean named = NAME.matcher(folder.getFileName().toString()).matches();
        if (named && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          takeAway(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("cannot look for what was left of unpackings: {}", e.getClass().getSimpleName());
    }
  }

  private static void takeAway(Path folder) {
    try {
      List<Path> files = files(folder);
      boolean ours = files.stream().allMatch(f -> CONTENT.contains(f.getFileName().toString()));
      if (ours && isLeft(folder, files)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
        Files.delete(folder);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("cannot take away what was left of one: {}", e.getClass().getSimpleName());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(files::add);
    }
    return files;
  }

  private static boolean isLeft(Path folder, List<Path> files) throws IOException {
    Path lock = folder.resolve(LOCK);
    return files.contains(lock) ? isFree(lock) : isOld(folder, files);
  }

  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock mine = channel.tryLock()) {
      return mine != null;
    } catch (OverlappingFileLockException e) {
      // Another window of this very program.
      return false;
    }
  }

  private static boolean isOld(Path folder, List<Path> files) throws IOException {
    Instant last = Files.getLastModifiedTime(folder).toInstant();
    for (Path file : files) {
      Instant at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      last = at.isAfter(last) ? at : last;
    }
    return last.isBefore(now(folder).minus(LEFT_BEHIND));
  }

  /// By the clock of the place itself, which may be another machine's.
  private static Instant now(Path folder) throws IOException {
    Path mark = folder.resolveSibling(".uppsikt-" + UUID.randomUUID());
    Files.createFile(mark);
    try {
      return Files.getLastModifiedTime(mark).toInstant();
    } finally {
      Files.delete(mark);
    }
  }
}
