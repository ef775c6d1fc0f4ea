package org.uppsikt.store.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folders and files that their owner alone may read, where the file system can say so; elsewhere
/// what the folder around them allows. A workspace and a backup of it hold the slots of the keys:
/// whoever may copy them can try passwords at leisure.
public final class OwnerOnly {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> FILE = PosixFilePermissions.asFileAttribute(OWNERS);
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

  /// Writes a file that its owner alone may read, in the place of one that is there. Nobody else
  /// can read a byte of it at any moment.
  public static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, ".uppsikt", ".new", with(file, FILE));
    try {
      restrict(Files.getFileAttributeView(fresh, AclFileAttributeView.class));
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Takes the rights to a file that something else made from everybody but its owner, where the
  /// file system knows owner and others; one that refuses leaves the folder around it to guard it.
  public static void restrict(Path file) {
    var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      if (rights != null && !rights.readAttributes().permissions().equals(OWNERS)) {
        rights.setPermissions(OWNERS);
      }
    } catch (IOException e) {
      LOG.warn("others may read a file: {}", e.getClass().getSimpleName());
    }
  }

  /// On a file system with lists of rights the owner's is the only one.
  static void restrict(@Nullable AclFileAttributeView rights) throws IOException {
    if (rights != null) {
      var owner =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(rights.getOwner())
              .setPermissions(AclEntryPermission.values())
              .build();
      rights.setAcl(List.of(owner));
    }
  }

  private static FileAttribute<?>[] with(Path place, FileAttribute<?> attribute) {
    boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
  }
}
