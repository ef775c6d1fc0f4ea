package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    NOT_READABLE
  }

  private final Path file;

  public Reencryption(Path file) {
    this.file = file;
  }

  /// Removes the seal first, since it speaks of the old file; the new file is sealed by the caller
  /// ([FileSeal#close] with the new key).
  ///
  /// @throws IOException where the disk is full or refuses; the old file is in place
  public Result run(MasterKey old, MasterKey next) throws IOException {
    char[] from = old.filePassword();
    char[] to = next.filePassword();
    try {
      if (opens(file, to)) {
        Files.deleteIfExists(fresh());
        return Result.ALREADY;
      }
      if (!opens(file, from)) {
        return Result.NOT_READABLE;
      }
      Files.deleteIfExists(fresh());
      copy(from, to);
      if (!sameContent(from, to)) {
        Files.delete(fresh());
        return Result.NOT_READABLE;
      }
      Files.deleteIfExists(FileSeal.beside(file));
      SafeFile.rename(fresh(), file);
      return Result.DONE;
    } finally {
      Arrays.fill(from, '\0');
      Arrays.fill(to, '\0');
    }
  }

  private Path fresh() {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  private static boolean opens(Path path, char[] password) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return FileCipher.isEncrypted(channel) && FileCipher.opens(channel, password);
    }
  }

  private void copy(char[] from, char[] to) throws IOException {
    try (FileChannel source = source(file, from);
        FileChannel target =
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

  private boolean sameContent(char[] from, char[] to) throws IOException {
    try (FileChannel source = source(file, from);
        FileChannel copy = source(fresh(), to)) {
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

  private static FileChannel source(Path path, char[] password) throws IOException {
    return FileCipher.decrypted(FileChannel.open(path, StandardOpenOption.READ), password);
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
