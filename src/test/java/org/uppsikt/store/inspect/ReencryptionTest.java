package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.key.ChangeResult;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.PasswordCost;

class ReencryptionTest {

  @TempDir Path folder;

  private static Inspection inspect(Path file, MasterKey key) {
    return new Inspector(file, key).inspect();
  }

  @Test
  void fileGetsTheNewKey_andKeepsItsContent() throws IOException, SQLException {
    SampleFile sample = new SampleFile(folder).withRows().sealed();
    MasterKey next = SampleFile.newKey(Files.createDirectory(folder.resolve("next")));
    Files.writeString(folder.resolve("uppsikt.mv.db.next"), "left by a crash");
    Reencryption reencryption = new Reencryption(sample.file);

    assertThat(reencryption.run(sample.key, next)).isEqualTo(Reencryption.Result.DONE);
    assertThat(reencryption.run(sample.key, next)).isEqualTo(Reencryption.Result.ALREADY);

    assertThat(inspect(sample.file, next)).isEqualTo(new Inspection.Fine(false));
    assertThat(inspect(sample.file, sample.key)).isEqualTo(new Inspection.WrongKey());
    new FileSeal(sample.file, next).close();
    assertThat(inspect(sample.file, next)).isEqualTo(new Inspection.Fine(true));
    assertThat(folder.resolve("uppsikt.mv.db.next")).doesNotExist();
    String password = String.valueOf(next.filePassword()) + " app";
    try (var connection =
            DriverManager.getConnection(DatabaseUrl.existing(sample.file), "app", password);
        var rows = connection.createStatement().executeQuery("select count(*) from note")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1500);
    }
  }

  @Test
  void aFileOfAnotherKey_isLeftAlone() throws IOException, SQLException {
    SampleFile sample = new SampleFile(folder).withRows();
    var before = sample.digest();
    MasterKey one = SampleFile.newKey(Files.createDirectory(folder.resolve("one")));
    MasterKey two = SampleFile.newKey(Files.createDirectory(folder.resolve("two")));
    assertThat(new Reencryption(sample.file).run(one, two))
        .isEqualTo(Reencryption.Result.NOT_READABLE);
    assertThat(sample.digest()).isEqualTo(before);
  }

  /// The removal of a person, stopped after every step and begun again by somebody else.
  @Test
  void removal_isTakenUpAfterACrashAtAnyStep() throws IOException, SQLException {
    for (int stop = 0; stop < 4; stop++) {
      removal(Files.createDirectory(folder.resolve("stop" + stop)), stop);
    }
  }

  private void removal(Path place, int stop) throws IOException, SQLException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    PasswordCost cheap = new PasswordCost(1, 64, 1);
    KeyFile keys = new KeyFile(place.resolve("keys.json"), cheap, new SecureRandom(), clock);
    PersonId anna = new PersonId(UUID.randomUUID());
    PersonId bo = new PersonId(UUID.randomUUID());
    var created = (KeyFile.Creation.Created) keys.create(anna, "Anna", "annas".toCharArray());
    KeyChanges changes = new KeyChanges(keys, created.keys());
    changes.addPerson(bo, "Bo", "bos".toCharArray());
    Path file = place.resolve("uppsikt.mv.db");
    MasterKey old = created.keys().master();
    open(file, old, "create table note (id int)");

    var begun = ((ChangeResult.RemovalBegun) changes.beginRemoval(bo)).keys();
    if (stop >= 1) {
      new Reencryption(file).run(old, begun.next());
      // Without one, a crash here would be taken for a file that was carried here.
      assertThat(FileSeal.beside(file)).exists();
    }
    if (stop >= 2) {
      new FileSeal(file, begun.next()).close();
    }
    if (stop >= 3) {
      new KeyChanges(keys, begun).finishRemoval();
    }

    var again = (OpenResult.Opened) keys.open(anna, "annas".toCharArray());
    if (again.next() != null) {
      assertThat(new Reencryption(file).run(again.master(), again.next()))
          .isIn(Reencryption.Result.DONE, Reencryption.Result.ALREADY);
      new FileSeal(file, again.next()).close();
      new KeyChanges(keys, again).finishRemoval();
      again = (OpenResult.Opened) keys.open(anna, "annas".toCharArray());
    }
    assertThat(inspect(file, again.master())).isEqualTo(new Inspection.Fine(true));
    assertThat(inspect(file, old)).isEqualTo(new Inspection.WrongKey());
    assertThat(keys.open(bo, "bos".toCharArray())).isEqualTo(new OpenResult.NoSuchPerson());
    open(file, again.master(), "select * from note");
  }

  private static void open(Path file, MasterKey key, String sql) throws SQLException {
    String password = String.valueOf(key.filePassword()) + " app";
    try (var connection = DriverManager.getConnection(DatabaseUrl.fresh(file), "app", password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
