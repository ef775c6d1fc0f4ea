package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Passwords;
import org.uppsikt.work.Staff;

/// A password that somebody else set: another one takes its place before anybody is inside, and she
/// whose it is hears who set it.
class OneTimePasswordTest {

  private static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);
  private static final String ONCE = "bara för idag";
  private static final String FRESH = "min egen nya sak";

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private Overlay overlay = FxStage.on(() -> new Overlay(new StackPane()));
  private Scene scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @SuppressWarnings("NullAway.Init")
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

  /// The third is the first, typed on a keyboard that puts its dots on by themselves.
  @ParameterizedTest
  @CsvSource({
    "bara för idag,PASSWORD_KNOWN",
    "x,PASSWORD_TOO_SHORT",
    "bara fo\u0308r idag,PASSWORD_KNOWN"
  })
  void whatTakesItsPlace_isAnother_andLongEnough(String fresh, Reason why) {
    give(mats);
    office.desk().close();
    assertThat(once(mats, fresh)).isEqualTo(Doors.Entry.Refused.of(why));
    assertThat(office.open(mats.id(), ONCE))
        .as("it is still to be replaced")
        .isEqualTo(Doors.Entry.Refused.of(Reason.ONE_TIME_PASSWORD));
    assertThat(once(mats, FRESH))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
  }

  @Test
  void norDoesTheRecoveryKeyLetAnybodyInWithAShortOne() {
    office.desk().close();
    var tooShort =
        new Doors.Credential.Recovery(
            office.recoveryKey.toCharArray(), office.eva(), "x".toCharArray());
    assertThat(office.doors.open(office.folder, tooShort, Opening.UNWATCHED))
        .isEqualTo(Doors.Entry.Refused.of(Reason.PASSWORD_TOO_SHORT));
    assertThat(office.open(office.eva(), OwnOffice.EVAS))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
  }

  @Test
  void whoseItIs_isToldAtThatSignIn_byWhomItWasSetAndWhen() {
    Instant at = office.clock.instant();
    give(mats);
    office.clock.forward(Duration.ofMinutes(5));
    office.desk().close();
    try (Desk desk = ((Doors.Entry.Open) once(mats, FRESH)).desk()) {
      assertThat(told(desk))
          .contains(
              kit.text(PeopleText.GIVEN),
              kit.text(PeopleText.GIVEN_BY, "Eva Lindqvist", kit.formats().dayAndTime(at)));
      FxStage.run(() -> Found.in(scene.getRoot(), "given.read", Button.class).fire());
      assertThat(overlay.isOpen()).isFalse();
      assertThat(bell(desk)).singleElement().matches(Alarms.Alarm.PasswordGiven::you);
    }
    var open = (Doors.Entry.Open) office.open(mats.id(), FRESH);
    try (Desk desk = open.desk()) {
      assertThat(told(desk)).doesNotContain(kit.text(PeopleText.GIVEN));
    }
  }

  /// Whoever set it can come in by it herself: the others hear of it, and she whose it is once she
  /// has another one.
  @Test
  void thatAnAdministratorGotOne_isToldToTheOthersWhoMayGiveOne() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, "tre små grisar");
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "en hund till sjöss");
    office.clock.forward(Duration.ofMinutes(1));
    office.desk().staff().giveOneTimePassword(cia.id(), ONCE.toCharArray(), mats.id());
    assertThat(bell(office.desk()))
        .singleElement()
        .satisfies(
            given -> {
              assertThat(given.to()).isEqualTo(cia);
              assertThat(given.by().name()).isEqualTo(mats.name());
              assertThat(given.you()).isFalse();
            });
    var alarms = new Alarms(office.desk().office());
    assertThat(alarms.of(kim.id(), Alarms.LATE)).isEmpty();
    assertThat(alarms.of(mats.id(), Alarms.LATE)).as("who gave it").isEmpty();
    office.clock.forward(Duration.ofDays(31));
    assertThat(bell(office.desk())).isEmpty();
  }

  /// While a removal is not through, no password is set. It was announced by then, so that no
  /// program that ends in between leaves one that two people know.
  @Test
  void oneThatCouldNotBeSet_leavesHerOwn() {
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "en hund till sjöss");
    assertThat(office.desk().staff().remove(kim.id(), "slutat", office.eva()))
        .isEqualTo(new Staff.Result.OpenAgain());
    assertThat(
            office.desk().staff().giveOneTimePassword(mats.id(), ONCE.toCharArray(), office.eva()))
        .isEqualTo(new Staff.Result.Refused(Staff.Why.REMOVAL_PENDING));
    assertThat(OwnOffice.journal(office.desk()))
        .filteredOn(stored -> stored.entry().kind() == EventKind.KEYS_CHANGED)
        .extracting(stored -> stored.content().orElseThrow().values().get("what"))
        .endsWith("one-time password to come", "one-time password not set");
    office.desk().close();
    assertThat(office.open(mats.id(), OwnOffice.MATS_OWN))
        .isInstanceOfSatisfying(Doors.Entry.Open.class, open -> open.desk().close());
  }

  /// The entry that it was set never came to be: whoever set it stands in the one before.
  @Test
  void whereTheProgramEndedInBetween_sheIsToldByWhomAllTheSame() {
    Payload toCome = Payload.NONE.with("what", "one-time password to come");
    var entry = Event.by(office.eva(), EventKind.KEYS_CHANGED, "person:" + mats.id(), toCome);
    office.desk().office().database().change(tx -> tx.journal(entry));
    office.desk().close();
    var once =
        new Doors.Credential.OneTime(
            mats.id(), OwnOffice.MATS_OWN.toCharArray(), FRESH.toCharArray());
    var open = (Doors.Entry.Open) office.doors.open(office.folder, once, Opening.UNWATCHED);
    try (Desk desk = open.desk()) {
      assertThat(told(desk))
          .contains(kit.text(PeopleText.GIVEN))
          .anyMatch(words -> words.contains("Eva Lindqvist"));
      assertThat(bell(desk)).singleElement().matches(Alarms.Alarm.PasswordGiven::you);
    }
  }

  @Test
  void oneThatWasNotSet_isToldToNobody() {
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "en hund till sjöss");
    office.desk().staff().remove(kim.id(), "slutat", office.eva());
    office.desk().staff().giveOneTimePassword(mats.id(), ONCE.toCharArray(), office.eva());
    assertThat(new Passwords(office.desk().office()).lately(mats.id())).isEmpty();
  }

  /// Thirty days long, in sessions that began otherwise too.
  @Test
  void theBellLeadsHerToWhoSetIt_andTheOthersToThePeople() {
    Instant at = office.clock.instant();
    give(mats);
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, "tre små grisar");
    office.clock.forward(Duration.ofMinutes(1));
    office.desk().staff().giveOneTimePassword(cia.id(), ONCE.toCharArray(), mats.id());
    assertThat(pressed(office.desk())).containsExactly("people");
    assertThat(overlay.isOpen()).isFalse();
    office.desk().close();
    ((Doors.Entry.Open) once(mats, FRESH)).desk().close();
    try (Desk desk = ((Doors.Entry.Open) office.open(mats.id(), FRESH)).desk()) {
      assertThat(pressed(desk)).isEmpty();
      assertThat(words())
          .contains(kit.text(PeopleText.GIVEN_BY, "Eva Lindqvist", kit.formats().dayAndTime(at)));
    }
  }

  /// What comes after it, of the recovery key, is told all the same.
  @Test
  void whereItCannotBeRead_theNextIsTold() {
    var told = new AtomicBoolean();
    Desk desk = office.desk();
    desk.close();
    FxStage.run(() -> new PasswordTelling(desk, AT_ONCE).tell(kit, overlay, () -> told.set(true)));
    assertThat(told).isTrue();
  }

  /// Presses all that stands under the bell.
  ///
  /// @return the screens it leads to
  private List<String> pressed(Desk desk) {
    var screens = new ArrayList<String>();
    var model = new ShellModel();
    SignInTelling telling = telling(desk);
    FxStage.run(
        () -> {
          new AlarmBell(AT_ONCE, desk, model, telling.ways((item, folder) -> {}, screens::add))
              .read(kit);
          model.notifications().forEach(told -> told.open().run());
        });
    return screens;
  }

  private void give(Person to) {
    assertThat(office.desk().staff().giveOneTimePassword(to.id(), ONCE.toCharArray(), office.eva()))
        .isEqualTo(new Staff.Result.Done());
  }

  private Doors.Entry once(Person person, String fresh) {
    var once = new Doors.Credential.OneTime(person.id(), ONCE.toCharArray(), fresh.toCharArray());
    return office.doors.open(office.folder, once, Opening.UNWATCHED);
  }

  private static List<Alarms.Alarm.PasswordGiven> bell(Desk desk) {
    return new Alarms(desk.office())
        .of(desk.person().id(), Alarms.LATE).stream()
            .filter(Alarms.Alarm.PasswordGiven.class::isInstance)
            .map(Alarms.Alarm.PasswordGiven.class::cast)
            .toList();
  }

  private SignInTelling telling(Desk desk) {
    overlay = FxStage.on(() -> new Overlay(new StackPane()));
    scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));
    var outlets = new Outlets(page -> false, name -> Optional.empty(), AT_ONCE);
    var place = new SignInTelling.Place(kit, overlay, outlets);
    return new SignInTelling(desk, AT_ONCE, () -> place, () -> {});
  }

  private List<String> told(Desk desk) {
    FxStage.run(telling(desk)::tellOfKeys);
    return words();
  }

  private List<String> words() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}
