package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders and files that their owner alone may read, where the file system can say so; elsewhere
/// what the folder around them allows. A workspace and a backup of it hold the slots of the keys:
/// whoever may copy them can try passwords at leisure.
public final class OwnerOnly {

  private static final FileAttribute<?> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final Set<OpenOption> FRESH =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnerOnly() {}

  /// Makes a folder; those above it, where they are missing, are made as usual. One that is there
  /// stays as it is.
  public static void makeFolder(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, with(folder, FOLDER));
    }
  }

  /// Makes a file to write to.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where it is there
  public static FileChannel makeFile(Path file) throws IOException {
    return FileChannel.open(file, FRESH, with(file, FILE));
  }

  private static FileAttribute<?>[] with(Path place, FileAttribute<?> attribute) {
    boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
  }
}
