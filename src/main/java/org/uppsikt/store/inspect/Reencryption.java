package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.SafeFile;

/// Gives a closed database file a new key, block by block and without opening it as a database. The
/// new file is written beside the old one (so the disk needs room for both), forced, read back,
/// and takes its place in one step. May be stopped at any moment and begun again; a file that
/// already has the new key is left as it is.
public final class Reencryption {

  private static final int CHUNK = 256 * FileCipher.BLOCK;

  /// What encrypting anew gave.
  public enum Result {
    DONE,
    /// It had the new key already.
    ALREADY,
    /// Neither key opens it, or the copy did not read back the same; the old file is in place.
    NOT_READABLE,
    /// A program has it open.
    IN_USE
  }

  /// Left for everything else that is written beside it.
  private static final long SPARE = 8L << 20;

  private final Path file;

  public Reencryption(Path file) {
    this.file = file;
  }

  /// The seal says from before the new file is in place that it is open, since it spoke of the old
  /// one; it is never missing, as it is only where the file was carried here by hand. The new file
  /// is sealed by the caller ([FileSeal#close] with the new key). Nobody else can open or replace
  /// the file meanwhile. Not to be called on a file that this process has open ([OpenHere]).
  ///
  /// @throws IOException where the disk is full or refuses; the old file is in place
  public Result run(MasterKey old, MasterKey next) throws IOException {
    char[] from = old.filePassword();
    char[] to = next.filePassword();
    Object before = identity();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // Let go of with the channel, which Windows wants closed before the end.
      FileLock lock = channel.tryLock();
      // Somebody else may have put another file in its place before the lock was had.
      return lock == null || !before.equals(identity())
          ? Result.IN_USE
          : locked(channel, from, to, new FileSeal(file, next));
    } catch (OverlappingFileLockException e) {
      return Result.IN_USE;
    } finally {
      Arrays.fill(from, '\0');
      Arrays.fill(to, '\0');
    }
  }

  private Result locked(FileChannel channel, char[] from, char[] to, FileSeal seal)
      throws IOException {
    if (!FileCipher.isEncrypted(channel)) {
      return Result.NOT_READABLE;
    }
    Files.deleteIfExists(fresh());
    if (FileCipher.opens(channel, to)) {
      return Result.ALREADY;
    }
    if (!FileCipher.opens(channel, from)) {
      return Result.NOT_READABLE;
    }
    FileChannel source = FileCipher.decrypted(channel, from);
    if (!copied(source, to)) {
      return Result.NOT_READABLE;
    }
    seal.markOpen();
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      channel.close(); // Windows replaces no open file, nor does it let two of us have it open
    }
    SafeFile.rename(fresh(), file);
    return Result.DONE;
  }

  /// What the system knows the file by, apart from its name.
  private Object identity() throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file : key;
  }

  private Path fresh() {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  /// A copy that was not finished takes no room: on a disk that it has filled nobody could sign in
  /// any more, since wrong passwords are counted in a file.
  private boolean copied(FileChannel source, char[] to) throws IOException {
    boolean same = false;
    try {
      if (Files.getFileStore(file).getUsableSpace() < source.size() + SPARE) {
        throw new IOException("no room for a second file");
      }
      copy(source, to);
      same = isCopy(source, to);
    } finally {
      if (!same) {
        Files.deleteIfExists(fresh());
      }
    }
    return same;
  }

  private void copy(FileChannel source, char[] to) throws IOException {
    try (FileChannel target =
        FileCipher.decrypted(
            FileChannel.open(
                fresh(),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE),
            to)) {
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
      long size = source.size();
      for (long at = 0; at < size; at += CHUNK) {
        fill(source, buffer, at, size);
        long end = at;
        while (buffer.hasRemaining()) {
          end += target.write(buffer, end);
        }
      }
      target.force(true);
    }
  }

  private boolean isCopy(FileChannel source, char[] to) throws IOException {
    try (FileChannel copy =
        FileCipher.decrypted(FileChannel.open(fresh(), StandardOpenOption.READ), to)) {
      long size = source.size();
      boolean same = size == copy.size();
      ByteBuffer one = ByteBuffer.allocate(CHUNK);
      ByteBuffer two = ByteBuffer.allocate(CHUNK);
      for (long at = 0; same && at < size; at += CHUNK) {
        fill(source, one, at, size);
        fill(copy, two, at, size);
        same = one.equals(two);
      }
      return same;
    }
  }

  private static void fill(FileChannel source, ByteBuffer buffer, long at, long size)
      throws IOException {
    buffer.clear().limit((int) Math.min(CHUNK, size - at));
    while (buffer.hasRemaining()) {
      if (source.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("the file became shorter");
      }
    }
    buffer.flip();
  }
}
