package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The database files that this process has open or works on. Kept for the whole process because
/// the system's locks are: on Linux and macOS, closing a second handle of a file drops every lock
/// that the process holds on it, so a file in here must not even be looked at.
public final class OpenHere {

  private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

  private OpenHere() {}

  /// @return false where it is open already
  public static boolean enter(Path file) {
    return FILES.add(name(file));
  }

  public static void leave(Path file) {
    FILES.remove(name(file));
  }

  /// By the folder, which is there before the file is.
  private static Path name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    try {
      return folder == null || !Files.exists(folder)
          ? whole
          : folder.toRealPath().resolve(whole.getFileName());
    } catch (IOException e) {
      return whole;
    }
  }
}
