package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.store.Journal;
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
  private static final String ONCE = "bara för i dag";

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

  private Staff.Result change(PersonId me, String present, String fresh) {
    return staff().changePassword(me, present.toCharArray(), fresh.toCharArray());
  }

  private Staff.Result oneTime(PersonId person, PersonId by) {
    return staff().giveOneTimePassword(person, ONCE.toCharArray(), by);
  }

  /// Whoever passes an unlocked console does not take it over.
  @Test
  void theOwnPasswordIsChangedByWhoKnowsIt_andGuessingCostsTime() {
    char[] fresh = "en helt annan sak".toCharArray();
    var wrong = staff().changePassword(office.eva(), "inte det här".toCharArray(), fresh);
    assertThat(wrong)
        .isInstanceOfSatisfying(
            Staff.Result.WrongPassword.class, no -> assertThat(no.lookedAt()).isTrue());
    assertThat(fresh).containsOnly('\0');
    for (int i = 0; i < 3; i++) {
      change(office.eva(), "inte det här", "en helt annan sak");
    }
    assertThat(change(office.eva(), OwnOffice.EVAS, "en helt annan sak"))
        .as("right, and too soon")
        .isInstanceOfSatisfying(
            Staff.Result.WrongPassword.class,
            no -> {
              assertThat(no.lookedAt()).isFalse();
              assertThat(no.next()).isAfter(office.clock.instant());
            });
    office.clock.forward(Duration.ofMinutes(15));
    assertThat(change(office.eva(), OwnOffice.EVAS, "en helt annan sak")).isEqualTo(DONE);
    assertThat(office.unlock(office.eva(), OwnOffice.EVAS))
        .isInstanceOf(OpenResult.WrongPassword.class);
    assertThat(office.unlock(office.eva(), "en helt annan sak"))
        .isInstanceOf(OpenResult.Opened.class);
  }

  @Test
  void whoForgotHers_getsOneForASingleSignIn_atWhichSheChoosesHerOwn() {
    for (int i = 0; i < 6; i++) {
      office.unlock(mats.id(), "vad var det nu");
    }
    assertThat(oneTime(office.eva(), office.eva())).isEqualTo(refused(Why.YOURSELF));
    assertThat(oneTime(mats.id(), office.eva())).isEqualTo(DONE);
    office.desk().close();
    assertThat(reason(office.open(mats.id(), OwnOffice.MATS_OWN)))
        .as("at once, though she guessed before")
        .isEqualTo(Reason.WRONG_PASSWORD);
    assertThat(reason(office.open(mats.id(), ONCE))).isEqualTo(Reason.ONE_TIME_PASSWORD);
    assertThat(reason(office.open(mats.id(), ONCE))).isEqualTo(Reason.ONE_TIME_PASSWORD);
    var once =
        new Doors.Credential.OneTime(
            mats.id(), ONCE.toCharArray(), "min egen nya sak".toCharArray());
    assertThat(office.doors.open(office.folder, once, Opening.UNWATCHED))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
    assertThat(reason(office.open(mats.id(), ONCE))).isEqualTo(Reason.WRONG_PASSWORD);
    assertThat(office.open(mats.id(), "min egen nya sak"))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
    office.reopen();
    assertThat(OwnOffice.journal(office.desk()))
        .filteredOn(stored -> stored.entry().kind() == EventKind.KEYS_CHANGED)
        .filteredOn(stored -> stored.entry().subject().equals("person:" + mats.id()))
        .extracting(s -> s.content().orElseThrow().values().get("what") + by(s))
        .endsWith("one-time password by Eva", "password by Mats");
  }

  @Test
  void whoIsAdded_choosesHerOwnPasswordAtHerFirstSignIn_beforeAnythingElse() {
    Person kim = office.addFirst("Kim Berg", Role.COMMUNICATOR, ONCE);
    office.desk().close();
    assertThat(reason(office.open(kim.id(), ONCE))).isEqualTo(Reason.ONE_TIME_PASSWORD);
    var once =
        new Doors.Credential.OneTime(
            kim.id(), ONCE.toCharArray(), "min egen nya sak".toCharArray());
    assertThat(office.doors.open(office.folder, once, Opening.UNWATCHED))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
    assertThat(reason(office.open(kim.id(), ONCE))).isEqualTo(Reason.WRONG_PASSWORD);
    assertThat(office.open(kim.id(), "min egen nya sak"))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
    office.reopen();
  }

  private String by(Journal.Stored stored) {
    return stored.entry().actor().equals(office.eva().toString()) ? " by Eva" : " by Mats";
  }

  @Test
  void onlyAdministratorsAndSupervisorsChangeTheStaff() {
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "tre små grisar");
    assertThat(add("Ny Person", "långt nog lösen", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().suspend(mats.id(), "", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().remove(mats.id(), "", kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(staff().newRecoveryKey(kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(oneTime(mats.id(), kim.id())).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(change(kim.id(), "tre små grisar", "mitt eget lösen")).isEqualTo(DONE);
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
            // The first password, that she was added, and her own.
            EventKind.KEYS_CHANGED,
            EventKind.KEYS_CHANGED,
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
    assertThat(holders(office.recoveryKey.toCharArray()))
        .isEqualTo(new Doors.Holders.Refused(Doors.Entry.Refused.of(Reason.WRONG_RECOVERY_KEY)));
    assertThat(holders(fresh.printed())).isInstanceOf(Doors.Holders.Administrators.class);
  }

  private Doors.Holders holders(char[] key) {
    return office.doors.holders(office.folder, key, Opening.UNWATCHED);
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
