package org.uppsikt.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// The tables of a database and the steps that bring them to this version of the program.
final class Migrations {

  private final Flyway flyway;

  Migrations(DataSource source, boolean embedded) {
    this.flyway =
        Flyway.configure()
            .dataSource(source)
            .locations(
                embedded
                    ? new String[] {"classpath:db/migration"}
                    : new String[] {"classpath:db/migration", "classpath:db/migration-postgres"})
            .ignoreMigrationPatterns("*:pending")
            .load();
  }

  /// Why this program may not use the database; reads only.
  Optional<Databases.Opened> refusal() {
    try {
      for (MigrationInfo info : flyway.info().all()) {
        if (info.getState() == MigrationState.FUTURE_SUCCESS) {
          return Optional.of(new Databases.Opened.Newer(String.valueOf(info.getVersion())));
        }
      }
      return flyway.validateWithResult().validationSuccessful
          ? Optional.empty()
          : Optional.of(new Databases.Opened.Altered());
    } catch (FlywayException e) {
      return Optional.of(failed(e));
    }
  }

  boolean pending() {
    return flyway.info().pending().length > 0;
  }

  /// Brings the tables to this version.
  Optional<Databases.Opened> apply() {
    try {
      flyway.migrate();
      return Optional.empty();
    } catch (FlywayException e) {
      return Optional.of(failed(e));
    }
  }

  private static Databases.Opened failed(FlywayException e) {
    StoreException.Kind kind = Failures.of(e).kind();
    return e instanceof FlywayValidateException || kind == StoreException.Kind.OTHER
        ? new Databases.Opened.Altered()
        : new Databases.Opened.Failed(kind);
  }
}
