package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.inspect.Reencryption;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Staff;
import org.uppsikt.work.Staff.Why;

class StaffTest {

  private static final Staff.Result DONE = new Staff.Result.Done();

  @TempDir Path temp;
  private OwnOffice office;
  private Person mats;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    mats = office.addMats();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Staff staff() {
    return office.desk().staff();
  }

  private static Staff.Result refused(Why why) {
    return new Staff.Result.Refused(why);
  }

  private Reason reason(Doors.Entry entry) {
    assertThat(entry).isInstanceOf(Doors.Entry.Refused.class);
    return ((Doors.Entry.Refused) entry).reason();
  }

  private Staff.Result add(String name, String password, PersonId by) {
    return staff().add(name, Role.SUBSTITUTE, "", password.toCharArray(), by);
  }

  @Test
  void onlyAdministratorsAndSupervisorsChangeTheStaff() {
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "tre små grisar");
    assertThat(add("Ny Person", "långt nog lösen", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().suspend(mats.id(), "", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().remove(mats.id(), "", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().newRecoveryKey(kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().changePassword(mats.id(), "x".repeat(20).toCharArray(), kim.id()))
        .isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().changePassword(kim.id(), "mitt eget lösen".toCharArray(), kim.id()))
        .isEqualTo(DONE);
    assertThat(add("Ny Person", "långt nog lösen", mats.id())).isEqualTo(DONE);
  }

  @Test
  void namesAreUnique_andPasswordsLongEnoughAndWiped() {
    assertThat(add(" mats  ÖBERG ", "långt nog lösen", office.eva()))
        .isEqualTo(refused(Why.NAME_TAKEN));
    assertThat(add(" ", "långt nog lösen", office.eva())).isEqualTo(refused(Why.NO_NAME));
    char[] tooShort = "elva tecken".toCharArray();
    assertThat(staff().add("Ny", Role.REGISTRAR, "", tooShort, office.eva()))
        .isEqualTo(refused(Why.PASSWORD_TOO_SHORT));
    assertThat(tooShort).containsOnly('\0');
  }

  @Test
  void nobodySuspendsHerselfOrTheLastAdministrator() {
    assertThat(staff().suspend(mats.id(), "", mats.id())).isEqualTo(refused(Why.YOURSELF));
    assertThat(staff().suspend(office.eva(), "", mats.id()))
        .isEqualTo(refused(Why.LAST_ADMINISTRATOR));
    assertThat(staff().remove(office.eva(), "", mats.id()))
        .isEqualTo(refused(Why.LAST_ADMINISTRATOR));
  }

  @Test
  void suspendingWorksAtOnce_andIsLiftedWithoutANewPassword() {
    assertThat(staff().suspend(mats.id(), "semester", office.eva())).isEqualTo(DONE);
    assertThat(office.desk().office().moderator(mats.id())).isEmpty();
    assertThat(office.unlock(mats.id(), OwnOffice.MATS_OWN)).isEqualTo(new OpenResult.Suspended());
    assertThat(staff().resume(mats.id(), office.eva())).isEqualTo(DONE);
    assertThat(office.desk().office().moderator(mats.id())).isPresent();
    assertThat(office.eventsAbout(mats.id()))
        .containsExactly(
            EventKind.PERSON_ADDED,
            EventKind.KEYS_CHANGED,
            EventKind.PERSON_SUSPENDED,
            EventKind.KEYS_CHANGED,
            EventKind.PERSON_RESUMED);
    office.desk().close();
    assertThat(office.open(mats.id(), OwnOffice.MATS_OWN))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
  }

  /// The process ends after the database was written and before the key file is.
  @Test
  void aSuspensionCutOffHalfWay_holds_andTheNextSignInTakesTheKey() {
    var tables = office.desk().office().tables();
    office.desk().office().database().change(tx -> tables.people().suspend(tx, mats.id(), true));
    office.desk().close();
    assertThat(reason(office.open(mats.id(), OwnOffice.MATS_OWN))).isEqualTo(Reason.SUSPENDED);
    office.reopen();
    assertThat(office.unlock(mats.id(), OwnOffice.MATS_OWN)).isEqualTo(new OpenResult.Suspended());
  }

  @Test
  void removingChangesTheKeyAtTheNextSignIn() {
    String before = fileKey(office.unlock(office.eva(), OwnOffice.EVAS));
    assertThat(staff().remove(mats.id(), "slutat", office.eva()))
        .isEqualTo(new Staff.Result.OpenAgain());
    assertThat(office.desk().office().moderator(mats.id())).isEmpty();
    assertThat(staff().suspend(mats.id(), "", office.eva())).isEqualTo(refused(Why.UNKNOWN));
    office.reopen();
    rotated(before);
    assertThat(office.eventsAbout(mats.id())).contains(EventKind.PERSON_REMOVED);
    assertThat(staff().people()).extracting(Person::name).containsExactly("Eva Lindqvist");
    assertThat(add("Mats Öberg", "långt nog lösen", office.eva())).isEqualTo(DONE);
  }

  /// The process ends between the new encryption and the finished key file.
  @Test
  void aRotationCutOffHalfWay_isFinishedAtTheNextSignIn() throws IOException {
    String before = fileKey(office.unlock(office.eva(), OwnOffice.EVAS));
    staff().remove(mats.id(), "slutat", office.eva());
    office.desk().close();
    var opened = (OpenResult.Opened) office.unlock(office.eva(), OwnOffice.EVAS);
    new Reencryption(office.place.database()).run(opened.master(), opened.next());
    office.reopen();
    rotated(before);
  }

  /// The process ends when everything is done but the key file.
  @Test
  void aRotationThatLacksOnlyTheKeyFile_isFinishedAtTheNextSignIn() throws IOException {
    String before = fileKey(office.unlock(office.eva(), OwnOffice.EVAS));
    staff().remove(mats.id(), "slutat", office.eva());
    office.desk().close();
    byte[] pending = Files.readAllBytes(office.place.keys());
    office.reopen().close();
    Files.write(office.place.keys(), pending);
    office.reopen();
    rotated(before);
  }

  /// The process ends after the key file and before the journal knows of the removal.
  @Test
  void aRemovalThatOnlyTheKeyFileKnows_isWrittenDownAtTheNextSignIn() {
    staff().suspend(mats.id(), "slutat", office.eva());
    var opened = (OpenResult.Opened) office.unlock(office.eva(), OwnOffice.EVAS);
    new KeyChanges(office.keys(), opened).beginRemoval(mats.id());
    office.reopen();
    assertThat(office.eventsAbout(mats.id())).endsWith(EventKind.PERSON_REMOVED);
  }

  @Test
  void aNewRecoveryKeyReplacesTheOld() {
    var fresh = (Staff.Result.RecoveryKey) staff().newRecoveryKey(office.eva());
    office.desk().close();
    var old = new Doors.Credential.Recovery(office.recoveryKey.toCharArray());
    assertThat(reason(office.doors.open(office.folder, old, Opening.UNWATCHED)))
        .isEqualTo(Reason.WRONG_RECOVERY_KEY);
    var entry =
        office.doors.open(
            office.folder, new Doors.Credential.Recovery(fresh.printed()), Opening.UNWATCHED);
    assertThat(entry).isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
  }

  private void rotated(String before) {
    OpenResult now = office.unlock(office.eva(), OwnOffice.EVAS);
    assertThat(((OpenResult.Opened) now).next()).isNull();
    assertThat(fileKey(now)).isNotEqualTo(before);
    assertThat(office.unlock(mats.id(), OwnOffice.MATS_OWN))
        .isEqualTo(new OpenResult.NoSuchPerson());
    assertThat(List.of(office.folder.toFile().list()))
        .noneMatch(name -> name.endsWith(".next") || name.endsWith(".tmp"));
  }

  private static String fileKey(OpenResult opened) {
    return String.valueOf(((OpenResult.Opened) opened).master().filePassword());
  }
}
