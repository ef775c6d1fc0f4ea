package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.key.OwnersFiles;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Staff;

class FolderDoorsTest {

  @TempDir Path temp;
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Reason reason(Doors.Entry entry) {
    assertThat(entry).isInstanceOf(Doors.Entry.Refused.class);
    return ((Doors.Entry.Refused) entry).reason();
  }

  private void admitted(Doors.Entry entry, Person person) {
    assertThat(entry).isInstanceOf(Doors.Entry.Open.class);
    try (var desk = ((Doors.Entry.Open) entry).desk()) {
      assertThat(desk.person().id()).isEqualTo(person.id());
    }
  }

  @Test
  void theFolderShowsWhoMaySignIn_andEachOpensWithHerPassword() {
    Person mats = office.addMats();
    office.desk().close();
    assertThat(office.doors.look(office.folder))
        .isInstanceOfSatisfying(
            Doors.Look.Own.class,
            own -> {
              assertThat(own.municipality()).isEqualTo("Björkviks kommun");
              assertThat(own.people())
                  .extracting(Doors.SignIn::name)
                  .containsExactly("Eva Lindqvist", "Mats Öberg");
            });
    admitted(office.open(mats.id(), OwnOffice.MATS_OWN), mats);
  }

  @Test
  void theDatabaseIsForItsOwnerAlone_alsoOneThatWasNot() throws IOException {
    assertThat(OwnersFiles.rights(office.place.database())).isEqualTo("rw-------");
    office.desk().close();
    if (office.folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          office.place.database(), PosixFilePermissions.fromString("rw-r--r--"));
    }
    office.reopen();
    assertThat(OwnersFiles.rights(office.place.database())).isEqualTo("rw-------");
    office.desk().close();
    assertThat(OwnersFiles.rights(office.place.database())).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatHoldsAWorkspaceIsNotMadeAnew() {
    var again =
        new Doors.NewOffice(
            office.folder, "B", "base", "Eva", "", "another password".toCharArray());
    assertThat(office.doors.make(again)).isEqualTo(new Doors.Made.Refused(Reason.EXISTS));
  }

  @Test
  void wrongPasswordsCostMoreAndMoreTime() {
    Person mats = office.addMats();
    office.desk().close();
    for (int i = 0; i < 4; i++) {
      assertThat(reason(office.open(mats.id(), "not this one"))).isEqualTo(Reason.WRONG_PASSWORD);
    }
    var early = (Doors.Entry.Refused) office.open(mats.id(), OwnOffice.MATS_OWN);
    assertThat(early.reason()).isEqualTo(Reason.WAIT);
    Instant until = early.until().orElseThrow();
    assertThat(until).isAfter(office.clock.instant());
    office.clock.forward(Duration.between(office.clock.instant(), until));
    admitted(office.open(mats.id(), OwnOffice.MATS_OWN), mats);
  }

  private Doors.Holders holders(String key) {
    return office.doors.holders(office.folder, key.toCharArray(), Opening.UNWATCHED);
  }

  private Doors.Entry openByKey(String key, PersonId as) {
    var recovery =
        new Doors.Credential.Recovery(key.toCharArray(), as, "ett helt nytt lösen".toCharArray());
    return office.doors.open(office.folder, recovery, Opening.UNWATCHED);
  }

  @Test
  void theRecoveryKeyAsksWhichAdministratorSheIs_andThatAloneAltersNothing() throws IOException {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, "tre små grisar");
    Person bo = office.add("Bo Ek", Role.ADMINISTRATOR, "tre små grisar");
    office.addMats();
    assertThat(office.desk().staff().suspend(bo.id(), "slutat", office.eva()))
        .isEqualTo(new Staff.Result.Done());
    long entries = OwnOffice.journal(office.desk()).size();
    office.desk().close();
    byte[] keys = Files.readAllBytes(office.place.keys());
    assertThat(holders(office.recoveryKey))
        .isInstanceOfSatisfying(
            Doors.Holders.Administrators.class,
            all ->
                assertThat(all.people())
                    .extracting(Doors.SignIn::name)
                    .containsExactlyInAnyOrder("Eva Lindqvist", "Cia Sund"));
    assertThat(Files.readAllBytes(office.place.keys())).isEqualTo(keys);
    admitted(office.open(cia.id(), "tre små grisar"), cia);
    assertThat(OwnOffice.journal(office.reopen())).as("two sign-ins").hasSize((int) entries + 2);
    office.desk().close();
    assertThat(holders("AAAAA"))
        .isEqualTo(new Doors.Holders.Refused(Doors.Entry.Refused.of(Reason.WRONG_RECOVERY_KEY)));
  }

  @Test
  void byTheRecoveryKeyTheChosenOneComesIn_withANewPassword_andTheJournalSaysSo() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, "tre små grisar");
    office.desk().close();
    var entry = (Doors.Entry.Open) openByKey(office.recoveryKey, cia.id());
    try (var desk = entry.desk()) {
      assertThat(desk.person().name()).isEqualTo("Cia Sund");
      assertThat(OwnOffice.journal(desk).reversed().stream())
          .filteredOn(stored -> stored.entry().kind() == EventKind.SIGNED_IN)
          .first()
          .as("whoever held the printed key")
          .matches(s -> "recovery key".equals(s.content().orElseThrow().values().get("by")))
          .matches(s -> s.entry().actor().equals(cia.id().toString()));
      assertThat(OwnOffice.journal(desk))
          .filteredOn(stored -> stored.entry().kind() == EventKind.RECOVERY_KEY_USED)
          .singleElement()
          .matches(s -> s.entry().actor().equals(cia.id().toString()));
    }
    assertThat(reason(office.open(cia.id(), "tre små grisar"))).isEqualTo(Reason.WRONG_PASSWORD);
    admitted(office.open(cia.id(), "ett helt nytt lösen"), cia);
    assertThat(reason(openByKey("AAAAA", cia.id()))).isEqualTo(Reason.WRONG_RECOVERY_KEY);
  }

  @Test
  void theRecoveryKeyLetsInNobodyButAdministrators() {
    Person mats = office.addMats();
    office.desk().close();
    assertThat(reason(openByKey(office.recoveryKey, mats.id()))).isEqualTo(Reason.SUSPENDED);
    admitted(office.open(mats.id(), OwnOffice.MATS_OWN), mats);
  }

  @Test
  void anOpenWorkspaceIsInUse() {
    assertThat(reason(office.open(office.eva(), OwnOffice.EVAS))).isEqualTo(Reason.IN_USE);
  }

  @Test
  void aDamagedFile_isRefusedAndLeftAsItIs() throws IOException {
    office.desk().close();
    byte[] whole = Files.readAllBytes(office.place.database());
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    refused(changed, Reason.DAMAGED);
    refused(Arrays.copyOf(whole, whole.length / 2), Reason.TRUNCATED);
    refused(new byte[0], Reason.EMPTY);
    Files.write(office.place.database(), whole);
    admitted(office.open(office.eva(), OwnOffice.EVAS), office.desk().person());
  }

  @Test
  void aForeignFile_isRefusedAndLeftAsItIs() throws IOException {
    office.desk().close();
    try (var other = new OwnOffice(temp.resolve("other"))) {
      other.desk().close();
      Files.delete(office.folder.resolve("uppsikt.seal"));
      refused(Files.readAllBytes(other.place.database()), Reason.WRONG_KEY);
      refused(
          "a letter, and no database at all\n".repeat(999).getBytes(StandardCharsets.UTF_8),
          Reason.NOT_A_DATABASE);
      Files.delete(office.place.database());
      assertThat(reason(office.open(office.eva(), OwnOffice.EVAS))).isEqualTo(Reason.MISSING);
    }
  }

  @Test
  void aDamagedKeyFile_isRefusedAndLeftAsItIs() throws IOException {
    office.desk().close();
    Files.writeString(office.place.keys(), "{\"format\":\"uppsikt-keys\"");
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(reason(office.open(office.eva(), OwnOffice.EVAS))).isEqualTo(Reason.KEYS_DAMAGED);
    assertThat(office.doors.look(office.folder))
        .isEqualTo(new Doors.Look.Unreadable(Reason.KEYS_DAMAGED));
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
  }

  private void refused(byte[] database, Reason why) throws IOException {
    Files.write(office.place.database(), database);
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(reason(office.open(office.eva(), OwnOffice.EVAS))).isEqualTo(why);
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
  }

  /// Its own line is damaged; the workspace beside it is whole.
  @Test
  void practiceChannelsThatCannotBeRead_areToldAsSuch_andTheFolderStaysOpenable()
      throws IOException {
    Path practice = temp.resolve("practice");
    ((Doors.Entry.Open) office.doors.practice(practice, false, Opening.UNWATCHED)).desk().close();
    Path log = practice.resolve("practice-server/changes.log");
    String kept = Files.readString(log);
    Files.writeString(log, "{\"seq\":zero}\n");
    for (int tries = 0; tries < 2; tries++) {
      assertThat(office.doors.practice(practice, false, Opening.UNWATCHED))
          .isEqualTo(Doors.Entry.Refused.of(Reason.PRACTICE_DAMAGED));
    }
    Files.writeString(log, kept);
    ((Doors.Entry.Open) office.doors.practice(practice, false, Opening.UNWATCHED)).desk().close();
  }

  @Test
  void thePracticeWorkspaceOpensOnceAtATime() {
    Path practice = temp.resolve("practice");
    var first = (Doors.Entry.Open) office.doors.practice(practice, false, Opening.UNWATCHED);
    try (var desk = first.desk()) {
      assertThat(desk.office().practice()).isTrue();
      assertThat(office.doors.practice(practice, false, Opening.UNWATCHED))
          .isEqualTo(Doors.Entry.Refused.of(Reason.IN_USE));
    }
    var again = (Doors.Entry.Open) office.doors.practice(practice, false, Opening.UNWATCHED);
    again.desk().close();
  }

  /// Each try says what is wrong, not that somebody else has the workspace open.
  @Test
  void aPracticeThatFailsHalfWay_leavesNeitherFileNorServerInUse() {
    Path practice = temp.resolve("practice");
    var first = (Doors.Entry.Open) office.doors.practice(practice, false, Opening.UNWATCHED);
    try (var desk = first.desk()) {
      var unknown =
          new Channel(
              new ChannelId(new UUID(7, 7)), ChannelKind.PRACTICE, "Okänd", "", "okand", "NOWHERE");
      desk.office()
          .database()
          .change(tx -> desk.office().tables().channels().add(tx, unknown, Optional.empty()));
    }
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> office.doors.practice(practice, false, Opening.UNWATCHED))
          .isInstanceOf(IllegalArgumentException.class);
    }
    var again = (Doors.Entry.Open) office.doors.practice(practice, true, Opening.UNWATCHED);
    again.desk().close();
  }
}
