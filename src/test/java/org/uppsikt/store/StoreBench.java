package org.uppsikt.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Opens real databases for the storage tests: an encrypted H2 file, and PostgreSQL.
public final class StoreBench {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private StoreBench() {}

  public static Database h2(Path folder, Clock clock) {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("workspace")
            + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    return open(url, "uppsikt", "filekey userkey", clock);
  }

  public static Database postgres(Clock clock) {
    String name = "w" + COUNT.incrementAndGet();
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return open(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "", clock);
  }

  /// Two consoles on one database.
  public static List<Database> postgresTwice(Clock clock) {
    Database first = postgres(clock);
    String name = "w" + COUNT.get();
    String url = Server.INSTANCE.getJdbcUrl("postgres", name);
    return List.of(first, open(url, "postgres", "", clock));
  }

  private static Database open(String url, String user, String password, Clock clock) {
    var address = new Databases.Address(url, user, password.toCharArray(), Optional.of("bjorkvik"));
    if (Databases.open(address, clock) instanceof Databases.Opened.Open(Database database)) {
      return database;
    }
    throw new IllegalStateException("the database does not open");
  }

  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
