package org.uppsikt.store.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.PracticeKey;

/// A real encrypted database with the program's own tables and some rows.
final class SampleFile {

  final Path file;
  final MasterKey key;

  SampleFile(Path folder) throws IOException {
    this.key = newKey(Files.createTempDirectory(folder, "key"));
    this.file = folder.resolve("uppsikt.mv.db");
  }

  static MasterKey newKey(Path folder) throws IOException {
    return PracticeKey.create(folder, new SecureRandom());
  }

  SampleFile migrated() {
    Flyway.configure()
        .dataSource(DatabaseUrl.fresh(file), "app", password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return this;
  }

  SampleFile withRows() throws SQLException {
    return with(
        "create table note (id bigint primary key, text text, at timestamp(6) with time zone)",
        "create index note_text on note (text, id)",
        "insert into note select \"X\", 'note ' || \"X\" || repeat(' word', 20), current_timestamp"
            + " from system_range(1, 1500)",
        "analyze"); // H2 does so by itself after some changes and writes what it found into the DDL
  }

  SampleFile with(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return this;
  }

  SampleFile sealed() throws IOException {
    seal().close();
    return this;
  }

  FileSeal seal() {
    return new FileSeal(file, key);
  }

  Inspection inspect() {
    return new Inspector(file, key).inspect();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.fresh(file), "app", password());
  }

  /// File password and, after a space, the user's.
  String password() {
    return String.valueOf(key.filePassword()) + " app";
  }

  Digest digest() throws IOException {
    return Digest.of(Files.readAllBytes(file));
  }
}
