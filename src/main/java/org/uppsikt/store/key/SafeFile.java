package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Replaces a small file so that a crash at any moment leaves the old one or the new one, whole.
public final class SafeFile {

  private SafeFile() {}

  /// Writes beside the file, forces the disk, renames, forces the folder, reads back. The old
  /// content stays as `.bak` until the new one was read back.
  public static void write(Path file, byte[] content) throws IOException {
    Path fresh = sibling(file, ".tmp");
    Path old = sibling(file, ".bak");
    put(fresh, content);
    if (Files.exists(file)) {
      put(old, Files.readAllBytes(file));
    }
    rename(fresh, file);
    if (!Arrays.equals(Files.readAllBytes(file), content)) {
      throw new IOException("the file reads back differently: " + file.getFileName());
    }
    forget(old);
  }

  /// The new content is in place, whoever still holds the old one.
  private static void forget(Path old) {
    try {
      Files.deleteIfExists(old);
    } catch (IOException e) {
      // Written over, or deleted, at the next change.
      return;
    }
  }

  /// Renames over what is there and forces the folder, so that the name survives a power loss.
  public static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(to);
  }

  static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static void put(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    try (FileChannel channel = OwnerOnly.makeFile(file)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (folder == null || !posix) { // Windows cannot open a folder, and orders renames itself
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
