package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.store.inspect.DatabaseUrl;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;

/// Files that somebody with the key has prepared, another version has made, or the disk stands in
/// the way of: each is refused with its own reason, and nothing in the folder changes.
class RefusedFileTest {

  @TempDir Path temp;
  private OwnOffice office;
  private MasterKey key;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    office.desk().close();
    key = ((OpenResult.Opened) office.unlock(office.eva(), OwnOffice.EVAS)).master();
  }

  @AfterEach
  void close() {
    key.close();
    office.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create view hidden as select 1 | FOREIGN_OBJECT | VIEW public.hidden
          create schema other | FOREIGN_OBJECT | SCHEMA other
          create constant answer value 42 | FOREIGN_OBJECT | CONSTANT public.answer
          create domain word as varchar(9) | FOREIGN_OBJECT | DOMAIN public.word
          create role guest | FOREIGN_OBJECT | RIGHT GUEST
          update "flyway_schema_history" set "version" = '9999' where "version" = '1' | NEWER_VERSION | 9999
          update "flyway_schema_history" set "checksum" = 1 where "version" = '2' | ALTERED_TABLES | ''
          """)
  void aPreparedFile(String sql, Reason reason, String detail) throws Exception {
    change(sql);
    refused(new Doors.Entry.Refused(reason, detail, java.util.Optional.empty()));
  }

  @Test
  void aFileThatWasNotClosedAndIsOfANewerVersion() throws Exception {
    change("update \"flyway_schema_history\" set \"version\" = '9999' where \"version\" = '1'");
    new FileSeal(office.place.database(), key).markOpen();
    refused(new Doors.Entry.Refused(Reason.NEWER_VERSION, "9999", java.util.Optional.empty()));
  }

  @Test
  void aKeyFileOfANewerVersion() throws IOException {
    String keys = Files.readString(office.place.keys());
    Files.writeString(office.place.keys(), keys.replaceFirst("\"version\" : 1", "\"version\" : 2"));
    refused(Doors.Entry.Refused.of(Reason.NEWER_KEYS));
    assertThat(office.doors.look(office.folder))
        .isEqualTo(new Doors.Look.Unreadable(Reason.NEWER_KEYS));
  }

  @Test
  void aFolderThatCannotBeWrittenTo() throws IOException {
    Path inTheWay = office.folder.resolve("uppsikt.seal.tmp").resolve("x");
    Files.createDirectories(inTheWay);
    refused(Doors.Entry.Refused.of(Reason.NO_ROOM));
  }

  @Test
  void aFolderThatTheDatabaseCannotBeNamedIn() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a;b"));
    var made =
        new Doors.NewOffice(folder, "B", "base", "Eva", "", "another password".toCharArray());
    assertThat(office.doors.make(made)).isEqualTo(new Doors.Made.Refused(Reason.UNUSABLE_FOLDER));
    assertThat(office.doors.practice(folder, false, Opening.UNWATCHED))
        .isEqualTo(Doors.Entry.Refused.of(Reason.UNUSABLE_FOLDER));
    assertThat(folder).isEmptyDirectory();
  }

  private void refused(Doors.Entry.Refused expected) {
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(office.open(office.eva(), OwnOffice.EVAS)).isEqualTo(expected);
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
  }

  /// As somebody who has the key and leaves a clean seal.
  private void change(String sql) throws SQLException, IOException {
    String password = String.valueOf(key.filePassword()) + " uppsikt";
    try (var connection =
            DriverManager.getConnection(
                DatabaseUrl.existing(office.place.database()), "uppsikt", password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    new FileSeal(office.place.database(), key).close();
  }
}
