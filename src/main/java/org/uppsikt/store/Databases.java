package org.uppsikt.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Clock;
import java.util.Optional;

/// Opens databases and brings their tables to this version of the program.
public final class Databases {

  private static final int READERS = 4;
  private static final long WAIT_MILLIS = 10_000;

  private Databases() {}

  /// What opening gave.
  public sealed interface Opened {

    record Open(Database database) implements Opened {}

    /// The database was made by a later version of the program.
    record Newer(String version) implements Opened {}

    /// A migration that this program knows has another content in the database.
    record Altered() implements Opened {}

    /// It does not open: no room, damaged, or the server cannot be reached or refuses the login.
    record Failed(StoreException.Kind kind) implements Opened {}
  }

  /// Where a database is and how to log in. The caller overwrites the password after opening.
  ///
  /// @param chain name of the journal's chain, given once when the workspace is made; empty when
  ///     the workspace exists and knows its own
  public record Address(String url, String user, char[] password, Optional<String> chain) {}

  /// Told that from now on the database is no longer only read.
  @FunctionalInterface
  public interface Altering {

    /// @param upgrading whether its tables are brought to this version now, which may take long
    void begins(boolean upgrading);
  }

  /// Opens an embedded H2 file or a PostgreSQL database.
  public static Opened open(Address address, Clock clock) {
    return open(address, clock, upgrading -> {});
  }

  /// Opens an embedded H2 file or a PostgreSQL database. One that is refused because of its tables
  /// was only read.
  ///
  /// @param altering told before the first thing that may change a file
  public static Opened open(Address address, Clock clock, Altering altering) {
    try {
      Look look = look(address);
      if (look.refusal().isPresent()) {
        return look.refusal().get();
      }
      altering.begins(look.pending());
      Optional<Opened> refused = look.pending() ? migrated(address) : Optional.empty();
      return refused.orElseGet(() -> opened(address, clock));
    } catch (PoolInitializationException e) {
      return new Opened.Failed(Failures.of(e).kind());
    }
  }

  /// What reading alone tells.
  ///
  /// @param pending whether tables are to be made or changed
  private record Look(Optional<Opened> refusal, boolean pending) {}

  private static Look look(Address address) {
    if (address.chain().isPresent() && embedded(address)) {
      return new Look(Optional.empty(), true);
    }
    var reading =
        new Address(
            address.url() + (embedded(address) ? ";ACCESS_MODE_DATA=r" : ""),
            address.user(),
            address.password(),
            address.chain());
    try (HikariDataSource source = new HikariDataSource(pool(reading))) {
      var migrations = new Migrations(source, embedded(address));
      Optional<Opened> refusal = migrations.refusal();
      return new Look(refusal, refusal.isEmpty() && migrations.pending());
    }
  }

  /// Over connections that are closed again: H2 evaluates the checks of a table with the connection
  /// that made them for as long as the file stays open, and can no longer once that one is gone.
  private static Optional<Opened> migrated(Address address) {
    try (HikariDataSource source = new HikariDataSource(pool(address))) {
      return new Migrations(source, embedded(address)).apply();
    }
  }

  private static Opened opened(Address address, Clock clock) {
    HikariConfig config = pool(address);
    // Most of what is asked is read; asking for a snapshot each time costs a server four more round
    // trips.
    config.setTransactionIsolation(snapshot(address));
    var source = new HikariDataSource(config);
    String chain = Chain.of(source, address.chain(), clock);
    return new Opened.Open(new Database(source, embedded(address), chain, clock));
  }

  /// The level at which whoever reads sees all tables as they were at one moment. In H2 repeatable
  /// reading is less: each table is seen as it was when it, or one that it hangs on, was first
  /// asked.
  private static String snapshot(Address address) {
    return embedded(address) ? "TRANSACTION_SERIALIZABLE" : "TRANSACTION_REPEATABLE_READ";
  }

  private static boolean embedded(Address address) {
    return address.url().startsWith("jdbc:h2:");
  }

  private static HikariConfig pool(Address address) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(new String(address.password()));
    config.setMaximumPoolSize(READERS + 1);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setPoolName("workspace");
    if (embedded(address)) {
      config.setMaxLifetime(0);
    }
    return config;
  }
}
