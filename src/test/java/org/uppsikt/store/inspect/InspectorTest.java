package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.inspect.Inspection.Where;

class InspectorTest {

  private static final String TRAP = "org.uppsikt.store.inspect.Trap";

  @TempDir Path folder;
  private SampleFile sample;

  @BeforeEach
  void sample() throws IOException {
    sample = new SampleFile(folder);
  }

  private void keepFirst(int bytes) throws IOException {
    Files.write(sample.file, Arrays.copyOf(Files.readAllBytes(sample.file), bytes));
  }

  private void flipAt(long position) throws IOException {
    byte[] bytes = Files.readAllBytes(sample.file);
    bytes[(int) position] ^= 4;
    Files.write(sample.file, bytes);
  }

  @Test
  void everyMigrationOfTheProgram_isFine_sealedOrNot() throws IOException {
    sample.migrated();
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(false));
    sample.sealed();
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(true));
  }

  @Test
  void inspection_changesNothing_andLeavesNothingBehind() throws IOException, SQLException {
    sample.withRows().sealed();
    Digest before = sample.digest();
    var modified = Files.getLastModifiedTime(sample.file);
    sample.inspect();
    sample.seal().markOpen();
    sample.inspect();
    assertThat(sample.digest()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(sample.file)).isEqualTo(modified);
    try (var files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("uppsikt.mv.db", "uppsikt.seal");
    }
  }

  @Test
  void missingEmptyAndOtherFiles_haveTheirNames() throws IOException {
    assertThat(sample.inspect()).isEqualTo(new Inspection.Missing());
    Files.createFile(sample.file);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Empty());
    Files.writeString(sample.file, "%PDF-1.7 ".repeat(5000));
    assertThat(sample.inspect()).isEqualTo(new Inspection.NotADatabase());
    Files.write(sample.file, new byte[4096 * 5]);
    assertThat(sample.inspect()).isEqualTo(new Inspection.NotADatabase());
    Files.delete(sample.file);
    Files.createDirectory(sample.file);
    assertThat(sample.inspect()).isEqualTo(new Inspection.NotADatabase());
  }

  @Test
  void unencryptedH2File_isNotOurs() throws SQLException {
    String path = sample.file.toString().replace(".mv.db", "");
    try (Connection plain = java.sql.DriverManager.getConnection("jdbc:h2:file:" + path);
        Statement statement = plain.createStatement()) {
      statement.execute("create table t (id int)");
    }
    assertThat(sample.inspect()).isEqualTo(new Inspection.NotADatabase());
  }

  @Test
  void wrongKey_isToldFromDamage() throws IOException, SQLException {
    sample.withRows();
    var stranger = SampleFile.newKey(Files.createDirectory(folder.resolve("other")));
    var wrong = new Inspector(sample.file, stranger);
    assertThat(wrong.inspect()).isEqualTo(new Inspection.WrongKey());
    sample.sealed();
    assertThat(wrong.inspect()).isEqualTo(new Inspection.WrongKey());

    flipAt(12); // the salt: now no key fits
    assertThat(sample.inspect()).isEqualTo(new Inspection.Damaged(Where.SINCE_CLOSING));
    sample.seal().markOpen();
    assertThat(sample.inspect()).isEqualTo(new Inspection.Damaged(Where.HEADER));
  }

  @Test
  void oneFlippedBitAndACutTail_areToldApart_afterACleanClose() throws IOException, SQLException {
    sample.withRows().sealed();
    byte[] whole = Files.readAllBytes(sample.file);
    flipAt(whole.length / 2);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Damaged(Where.SINCE_CLOSING));
    Files.write(sample.file, whole);
    keepFirst(whole.length - 4096);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Truncated());
    keepFirst(5000);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Truncated());
    Files.write(sample.file, whole);
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(true));
  }

  @Test
  void aDamagedSeal_countsAsNone() throws IOException, SQLException {
    sample.withRows().sealed();
    Path seal = FileSeal.beside(sample.file);
    byte[] whole = Files.readAllBytes(seal);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      Files.write(seal, flipped);
      assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(false));
    }
  }

  @Test
  void openFile_isInUse() throws SQLException {
    sample.withRows();
    try (Connection open = sample.connect()) {
      assertThat(open.isClosed()).isFalse();
      assertThat(sample.inspect()).isEqualTo(new Inspection.InUse());
    }
    assertThat(sample.inspect()).isEqualTo(new Inspection.Fine(false));
  }

  @Test
  void fileLeftByACrashInTheMiddleOfATransaction_isFine() throws IOException, SQLException {
    sample.withRows();
    Path copy = Files.createDirectory(folder.resolve("crash")).resolve("uppsikt.mv.db");
    try (Connection open = sample.connect();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("update note set text = 'half' where id < 900");
      statement.execute("checkpoint sync");
      Files.copy(sample.file, copy);
      open.rollback();
    }
    assertThat(new Inspector(copy, sample.key).inspect()).isEqualTo(new Inspection.Fine(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TRIGGER       | create trigger t before insert on note for each row call '%s'
          ROUTINE       | create alias a for '%s.call'
          LINKED_TABLE  | create linked table l('%s', 'jdbc:trap:', '', '', 'T')
          VIEW          | create view v as select id from note
          CONSTANT      | create constant c value 1
          DOMAIN        | create domain d as int check (value > 0)
          SCHEMA        | create schema s
          SYNONYM       | create synonym s for note
          RIGHT         | create role r
          EXPRESSION    | create table z (b bytea default file_read('/etc/hostname'))
          EXPRESSION    | create table z (t text check (length(file_read(t)) > 0))
          SETTING       | set default_table_type 0
          """)
  void whatH2WouldRunOrFetch_isNamed_andDoesNotRun(Inspection.Kind kind, String sql)
      throws IOException, SQLException {
    try (Connection memory =
            java.sql.DriverManager.getConnection("jdbc:h2:mem:trap;DB_CLOSE_DELAY=-1", "", "");
        Statement statement = memory.createStatement()) {
      statement.execute("create table if not exists t (id int)");
    }
    sample.withRows().with(sql.formatted(TRAP)).sealed();
    Digest before = sample.digest();
    Trap.RUNS.set(0);
    assertThat(sample.inspect())
        .isInstanceOfSatisfying(
            Inspection.Foreign.class, found -> assertThat(found.kind()).isEqualTo(kind));
    assertThat(Trap.RUNS).hasValue(0);
    assertThat(sample.digest()).isEqualTo(before);
  }

  @Test
  void theTrapBites_whereAFileIsOpenedWithoutInspection() throws SQLException {
    sample.withRows();
    sample.with("create trigger t before insert on note for each row call '" + TRAP + "'");
    Trap.RUNS.set(0);
    sample.with("select 1");
    assertThat(Trap.RUNS.get()).isPositive();
  }

  @Test
  void aClassNamedAsAStoredType_isNotLoaded() throws SQLException {
    sample.withRows();
    try (MVStore store =
        new MVStore.Builder()
            .fileName(sample.file.toString())
            .encryptionKey(sample.key.filePassword())
            .open()) {
      MVMap<String, String> types =
          store.openMap(
              "_",
              new MVMap.Builder<String, String>()
                  .keyType(StringDataType.INSTANCE)
                  .valueType(StringDataType.INSTANCE));
      types.clear();
      types.put("00000000", TRAP);
    }
    Trap.RUNS.set(0);
    assertThat(sample.inspect())
        .isEqualTo(new Inspection.Foreign(Inspection.Kind.STORED_TYPE, TRAP));
    assertThat(Trap.RUNS).hasValue(0);
  }

  @Test
  void aPreparedTransaction_isNotRead() throws SQLException {
    sample.withRows();
    try (MVStore store =
        new MVStore.Builder()
            .fileName(sample.file.toString())
            .encryptionKey(sample.key.filePassword())
            .open()) {
      MVMap<Integer, Object> prepared = store.openMap("openTransactions");
      prepared.put(1, new java.util.ArrayList<>());
    }
    assertThat(sample.inspect())
        .isEqualTo(
            new Inspection.Foreign(Inspection.Kind.PREPARED_TRANSACTION, "openTransactions"));
  }
}
