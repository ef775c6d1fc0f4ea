package org.uppsikt.cli.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.journal.Digest;

/// Where console and command line meet: the folder `join` in the workspace, for its owner alone.
///
/// @param home the folder of the token
/// @param socket in that folder too, or in one of the user's where that path is too long for a
///     socket
record Meeting(Path home, Path socket) {

  /// Longest path of a socket in bytes that every system takes.
  private static final int LONGEST = 100;

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  static Meeting of(Path workspace) {
    Path home = workspace.toAbsolutePath().normalize().resolve("join");
    Path near = home.resolve("socket");
    if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return new Meeting(home, near);
    }
    String name = Digest.of(home.toString().getBytes(StandardCharsets.UTF_8)).hex();
    return new Meeting(home, runtime().resolve(name.substring(0, 16)).resolve("socket"));
  }

  private static Path runtime() {
    Optional<String> set =
        Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).filter(dir -> !dir.isEmpty());
    String user = System.getProperty("user.name", "");
    return set.map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
        .resolve("uppsikt-" + Integer.toHexString(user.hashCode()));
  }

  Path token() {
    return home.resolve("token");
  }

  /// Makes the folders for the owner alone.
  ///
  /// @throws IOException where one belongs to somebody else
  void prepare() throws IOException {
    privately(home);
    Path near = socket.getParent();
    if (near != null && !near.equals(home)) {
      Path above = near.getParent();
      if (above != null) {
        privately(above);
      }
      privately(near);
    }
  }

  /// Whether nobody else can have put the socket or the token there.
  boolean isPrivate() throws IOException {
    Path near = socket.getParent();
    return near != null && isPrivate(home) && isPrivate(near);
  }

  static void restrict(Path file) throws IOException {
    if (posix(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  private static void privately(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (posix(folder)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      } else {
        Files.createDirectory(folder);
      }
    }
    if (posix(folder) && isOwn(folder)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
    if (!isPrivate(folder)) {
      throw new IOException("not a private folder");
    }
  }

  private static boolean isPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    return !posix(folder)
        || (isOwn(folder)
            && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(FOLDER));
  }

  private static boolean isOwn(Path folder) throws IOException {
    String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    return owner.equals(System.getProperty("user.name"));
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
