package org.uppsikt.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.uppsikt.store.Database;
import org.uppsikt.store.Databases;
import org.uppsikt.store.inspect.DatabaseUrl;

/// A database of either kind, opened as the program opens it, and by plain JDBC beside that.
///
/// @param rows source of the numbers from one to another as a table `r (n)`
record Store(String url, String user, String password, String rows, AutoCloseable server)
    implements AutoCloseable {

  static final String H2 = "h2";
  static final String POSTGRESQL = "postgresql";

  /// @param folder where the encrypted file lies, or comes to lie; PostgreSQL is always empty
  static Store of(String kind, Path folder) throws IOException {
    return kind.equals(POSTGRESQL)
        ? on(EmbeddedPostgres.builder().setServerConfig("autovacuum_naptime", "1s").start())
        : file(folder);
  }

  /// @param folder where either kind keeps its data for the next run
  static Store lasting(String kind, Path folder) throws IOException {
    if (!kind.equals(POSTGRESQL)) {
      return file(folder);
    }
    Path data = folder.resolve("postgresql").toAbsolutePath();
    return on(
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start());
  }

  boolean isFile() {
    return url.startsWith("jdbc:h2:");
  }

  private static Store on(EmbeddedPostgres server) {
    return new Store(
        server.getJdbcUrl("postgres", "postgres"),
        "postgres",
        "",
        "generate_series(%d, %d) r(n)",
        server);
  }

  private static Store file(Path folder) {
    return new Store(
        DatabaseUrl.fresh(folder.resolve("workspace" + DatabaseUrl.ENDING)),
        "uppsikt",
        "filekey userkey",
        "(select \"X\" as n from system_range(%d, %d)) r",
        () -> {});
  }

  Database open() {
    var address = new Databases.Address(url, user, password.toCharArray(), Optional.of("bjorkvik"));
    if (Databases.open(address, Clock.systemUTC())
        instanceof Databases.Opened.Open(Database database)) {
      return database;
    }
    throw new IllegalStateException("the database does not open");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
