package org.uppsikt.work;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.uppsikt.testing.PracticeOffice;

/// Somebody who has the key of the file and writes past the program.
final class RawFile {

  private RawFile() {}

  /// Closes the office, lets SQL at its file, and opens it again.
  static void with(PracticeOffice office, Path folder, String sql, Runnable open) {
    office.close();
    run(folder, sql);
    open.run();
  }

  static void run(Path folder, String sql) {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("workspace")
            + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    try (var connection = DriverManager.getConnection(url, "uppsikt", "filekey userkey");
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
