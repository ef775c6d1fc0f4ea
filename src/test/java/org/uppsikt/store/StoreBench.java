package org.uppsikt.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.uppsikt.store.inspect.DatabaseUrl;

/// Opens real databases for the storage tests: an encrypted H2 file, and PostgreSQL. New ones begin
/// as a copy of one whose tables were made before, once in each JVM.
public final class StoreBench {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PASSWORD = "filekey userkey";

  private StoreBench() {}

  /// Opens the encrypted file of a folder, making it where there is none.
  public static Database h2(Path folder, Clock clock) {
    Path file = folder.resolve("workspace.mv.db");
    if (Files.notExists(file)) {
      try {
        Files.createDirectories(folder);
        Files.copy(File.MADE, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return open(url(folder), "uppsikt", PASSWORD, clock);
  }

  private static String url(Path folder) {
    return DatabaseUrl.fresh(folder.resolve("workspace" + DatabaseUrl.ENDING));
  }

  /// Makes the tables over connections that are closed again.
  private static void tables(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(2);
    try (var source = new HikariDataSource(config)) {
      if (new Migrations(source, url.startsWith("jdbc:h2:")).apply().isPresent()) {
        throw new IllegalStateException("no tables in " + url);
      }
    }
  }

  private static final class File {
    static final Path MADE = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("tables");
        tables(url(folder), "uppsikt", PASSWORD);
        Path made = folder.resolve("workspace.mv.db");
        made.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        return made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static Database postgres(Clock clock) {
    String name = "w" + COUNT.incrementAndGet();
    Server.execute("create database " + name + " template " + Server.TABLES);
    return open(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "", clock);
  }

  /// Whether somebody waits for a lock in PostgreSQL.
  public static boolean waits(Database database) {
    return database.read(
        tx ->
            tx.handle()
                .createQuery("select count(*) > 0 from pg_locks where not granted")
                .mapTo(Boolean.class)
                .one());
  }

  /// Runs a step once more, on rows as they were before it.
  ///
  /// @param before statements that make them so
  /// @param step name of the file
  public static void stepAgain(Database database, List<String> before, String step) {
    database.change(
        tx -> {
          before.forEach(sql -> tx.handle().execute(sql));
          tx.handle().createScript(read("db/migration/" + step)).execute();
        });
  }

  private static String read(String resource) {
    try (var in = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    static final String TABLES = tables();

    private static String tables() {
      execute("create database made");
      StoreBench.tables(INSTANCE.getJdbcUrl("postgres", "made"), "postgres", "");
      return "made";
    }

    static void execute(String sql) {
      try (var connection = INSTANCE.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
