package org.uppsikt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where the files of a workspace lie in its folder.
record WorkspaceFolder(Path path) {

  Path database() {
    return path.resolve("workspace.mv.db");
  }

  Path keys() {
    return path.resolve("keys.json");
  }

  /// The practice server's own data: the other side of the wire.
  Path practiceServer() {
    return path.resolve("practice-server");
  }

  Path practiceKey() {
    return path.resolve("practice.json");
  }

  /// Where a workspace of one's own is made before it appears under its name.
  WorkspaceFolder making() {
    return new WorkspaceFolder(path.resolve(".making"));
  }

  /// Whether the making of a workspace was broken off here: nobody can ever have signed in.
  boolean isHalfMade() {
    return !isOwn() && Files.exists(making().path());
  }

  /// The database's address cannot name every folder.
  boolean isUsable() {
    return path.toAbsolutePath().toString().indexOf(';') < 0;
  }

  boolean isPractice() {
    return Files.exists(practiceKey());
  }

  boolean isOwn() {
    return Files.exists(keys());
  }

  /// The practice workspace of this user on this machine.
  static WorkspaceFolder practice() {
    return new WorkspaceFolder(home().resolve("practice"));
  }

  /// Where the program keeps what belongs to this user: settings and the practice workspace.
  static Path home() {
    String set = System.getProperty("uppsikt.home", "");
    if (!set.isEmpty()) {
      return Path.of(set);
    }
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path user = Path.of(System.getProperty("user.home"));
    if (os.startsWith("windows")) {
      String local = System.getenv("LOCALAPPDATA");
      return (local == null ? user : Path.of(local)).resolve("Uppsikt");
    }
    return os.startsWith("mac")
        ? user.resolve("Library/Application Support/Uppsikt")
        : user.resolve(".local/share/uppsikt");
  }
}
