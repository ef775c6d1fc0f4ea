package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Who may read a file.
public final class OwnersFiles {

  private OwnersFiles() {}

  /// As `ls` writes it; the owner's alone where the file system knows no others.
  public static String rights(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
        : "rw-------";
  }
}
