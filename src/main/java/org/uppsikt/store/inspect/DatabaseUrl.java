package org.uppsikt.store.inspect;

import java.nio.file.Path;

/// The JDBC address of an embedded workspace file, with every setting the program relies on.
///
/// A path may not hold a semicolon: H2 takes what follows for a setting, such as one that runs a
/// script.
public final class DatabaseUrl {

  /// What H2 adds to the name in the address.
  public static final String ENDING = ".mv.db";

  private static final String SETTINGS =
      ";CIPHER=AES"
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          // a commit is handed to the system at once; the disk is forced by CHECKPOINT SYNC
          + ";WRITE_DELAY=0"
          // the trace file would hold rejected values in clear
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
          + ";DB_CLOSE_ON_EXIT=FALSE;AUTO_RECONNECT=FALSE"
          // in KB; else it grows with the memory of the machine, and what passes through it in the
          // background stays in memory until everything is tidied
          + ";CACHE_SIZE=16384"
          + ";IFEXISTS=";

  private DatabaseUrl() {}

  /// For a file that is there; opening fails where it is not.
  public static String existing(Path file) {
    return of(file) + "TRUE";
  }

  /// For a new workspace.
  public static String fresh(Path file) {
    return of(file) + "FALSE";
  }

  /// Bars H2 from loading classes by name, by `CREATE ALIAS` or `CREATE TRIGGER` for instance, in
  /// this process. Called once, before any class of H2 is used: H2 reads it then and never again.
  public static void bar() {
    System.setProperty("h2.allowedClasses", "org.h2.none.*");
    System.setProperty("h2.serializeJavaObject", "false");
  }

  private static String of(Path file) {
    String path = file.toAbsolutePath().toString();
    if (!path.endsWith(ENDING) || path.indexOf(';') >= 0) {
      throw new IllegalArgumentException("not a name for a database file");
    }
    String name = path.substring(0, path.length() - ENDING.length());
    return "jdbc:h2:" + WholeBlocks.Scheme.of(name) + SETTINGS;
  }
}
