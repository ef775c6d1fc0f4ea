package org.uppsikt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Tables;
import org.uppsikt.testing.Bench;
import org.uppsikt.work.Office;
import org.uppsikt.work.Step;

/// An office in a database, with one person and one channel that nobody serves.
final class Premises implements AutoCloseable {

  static final Person ANNA =
      new Person(new PersonId(new UUID(7, 1)), "Anna Lind", Role.ADMINISTRATOR, "Kansliet", false);
  static final ChannelId CHANNEL = new ChannelId(new UUID(7, 2));

  /// What benchmarks leave for the next run.
  private static final Path KEPT = Path.of("target", "jmh").toAbsolutePath();

  final Database database;
  final Bench bench;

  /// Opens the office, founding it where the database is empty.
  Premises(Store store) {
    database = store.open();
    Tables tables = Tables.create();
    if (database.read(tx -> tables.people().all(tx)).isEmpty()) {
      found(tables);
    }
    var office =
        new Office(
            database,
            tables,
            Clock.systemUTC(),
            ZoneId.of("Europe/Stockholm"),
            PolicyLibrary.shipped(),
            "smedjebacken",
            "Björkvik",
            true,
            Step.Watcher.NOBODY);
    bench = Bench.of(office, _ -> Optional.empty(), Duration.ZERO);
  }

  private void found(Tables tables) {
    database.change(
        tx -> {
          tables.people().add(tx, ANNA);
          var kind = ChannelKind.PRACTICE;
          var channel = new Channel(CHANNEL, kind, "facebook", "http://127.0.0.1", "facebook", "");
          tables.channels().add(tx, channel, Optional.empty());
        });
  }

  /// An empty folder under `target/jmh`.
  static Path fresh(String name) throws IOException {
    Path folder = kept(name);
    clear(folder);
    return Files.createDirectories(folder);
  }

  /// A folder under `target/jmh`, as the run before left it.
  static Path kept(String name) {
    return KEPT.resolve(name);
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
