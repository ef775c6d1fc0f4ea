package org.uppsikt.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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

    /// The server cannot be reached, or refuses the login.
    record NotReachable() implements Opened {}
  }

  /// Where a database is and how to log in. The password is overwritten after opening.
  ///
  /// @param chain name of the journal's chain, given once when the workspace is made; empty when
  ///     the workspace exists and knows its own
  public record Address(String url, String user, char[] password, Optional<String> chain) {}

  /// Opens an embedded H2 file or a PostgreSQL database.
  public static Opened open(Address address, Clock clock) {
    boolean embedded = address.url().startsWith("jdbc:h2:");
    HikariDataSource source;
    try {
      source = pool(address, embedded);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      return new Opened.NotReachable();
    }
    Opened opened = migrated(source, embedded, address, clock);
    if (!(opened instanceof Opened.Open)) {
      source.close();
    }
    return opened;
  }

  private static HikariDataSource pool(Address address, boolean embedded) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(new String(address.password()));
    config.setMaximumPoolSize(READERS + 1);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setPoolName("workspace");
    // Most of what is asked is read; asking for another snapshot each time would cost a server four
    // more round trips.
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    if (embedded) {
      config.setMaxLifetime(0);
    }
    return new HikariDataSource(config);
  }

  private static Opened migrated(
      HikariDataSource source, boolean embedded, Address address, Clock clock) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(address.url(), address.user(), new String(address.password()))
            .locations(
                embedded
                    ? new String[] {"classpath:db/migration"}
                    : new String[] {"classpath:db/migration", "classpath:db/migration-postgres"})
            .ignoreMigrationPatterns(new String[0])
            .load();
    for (var info : flyway.info().all()) {
      if (info.getState() == org.flywaydb.core.api.MigrationState.FUTURE_SUCCESS) {
        return new Opened.Newer(String.valueOf(info.getVersion()));
      }
    }
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      return new Opened.Altered();
    }
    return new Opened.Open(
        new Database(source, embedded, Chain.of(source, address.chain(), clock), clock));
  }
}
