package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.text.RecoveryText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.recovery.Outlets;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.RecoveryKeys;
import org.uppsikt.work.Staff;

/// A program that ended while the recovery key was on show: whoever can make a new one is told at
/// every sign-in, until one is on paper.
class MissedKeyTellingTest {

  private static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);

  private static final String KIMS = "tre små grisar";
  private static final String FRESH = "ett helt nytt lösen";

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private Overlay overlay = FxStage.on(() -> new Overlay(new StackPane()));
  private Scene scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private boolean told(Desk desk) {
    overlay = FxStage.on(() -> new Overlay(new StackPane()));
    scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));
    var outlets = new Outlets(page -> false, name -> Optional.empty(), AT_ONCE);
    var place = new SignInTelling.Place(kit, overlay, outlets);
    FxStage.run(() -> new SignInTelling(desk, AT_ONCE, () -> place, () -> {}).tellOfKeys());
    return overlay.isOpen();
  }

  private Desk signIn(PersonId person, String password) {
    office.desk().close();
    var credential = new Doors.Credential.Password(person, password.toCharArray());
    return ((Doors.Entry.Open) office.doors.open(office.folder, credential, Opening.UNWATCHED))
        .desk();
  }

  /// As after an end of the program: a key was shown, and nothing more is known.
  private void miss() {
    assertThat(office.desk().staff().newRecoveryKey(office.eva()))
        .isInstanceOf(Staff.Result.RecoveryKey.class);
  }

  @Test
  void aKeyThatWasTypedBack_isToldOfNoMore() {
    assertThat(told(office.desk())).isFalse();
  }

  @Test
  void aWorkspaceWhoseFirstKeyWasNeverTypedBack_saysSoAtTheNextSignIn() {
    Path folder = temp.resolve("killed");
    var made =
        (Doors.Made.Done)
            office.doors.make(
                new Doors.NewOffice(
                    folder, "Smedby", "base", "Alva Ny", "", OwnOffice.EVAS.toCharArray()));
    try (Desk desk = made.desk()) {
      assertThat(told(desk)).isTrue();
    }
  }

  @Test
  void theAdministratorIsToldUntilANewKeyIsOnPaper() {
    miss();
    assertThat(told(office.desk())).isTrue();
    FxStage.run(() -> overlay.close());
    try (Desk desk = signIn(office.eva(), OwnOffice.EVAS)) {
      assertThat(told(desk)).isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "missed.make", Button.class).fire());
      FxStage.run(this::typeBack);
      assertThat(overlay.isOpen()).isFalse();
      assertThat(told(desk)).isFalse();
    }
  }

  private Desk signInByKey(char[] key, PersonId as, String fresh) {
    var credential = new Doors.Credential.Recovery(key, as, fresh.toCharArray());
    return ((Doors.Entry.Open) office.doors.open(office.folder, credential, Opening.UNWATCHED))
        .desk();
  }

  @Test
  void whoComesInByTheKeyItself_isToldToMakeANewOne_untilItIsOnPaper() {
    var key = (Staff.Result.RecoveryKey) office.desk().staff().newRecoveryKey(office.eva());
    office.desk().close();
    try (Desk desk = signInByKey(key.printed(), office.eva(), FRESH)) {
      assertThat(told(desk)).isTrue();
      assertThat(said())
          .contains(kit.text(RecoveryText.DUE), kit.text(RecoveryText.DUE_WHY))
          .doesNotContain(kit.text(RecoveryText.MISSED), kit.text(RecoveryText.USED));
    }
    try (Desk desk = signIn(office.eva(), FRESH)) {
      assertThat(told(desk)).as("at each sign-in").isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "missed.make", Button.class).fire());
      FxStage.run(this::typeBack);
      assertThat(told(desk)).isFalse();
    }
  }

  @Test
  void anotherAdministratorIsToldWhenAndAsWhomTheKeyWasUsed_untilSheSaysThatSheKnows() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, KIMS);
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, "en hund till sjöss");
    office.desk().close();
    Instant at = office.clock.instant();
    signInByKey(office.recoveryKey.toCharArray(), office.eva(), FRESH).close();
    try (Desk desk = signIn(kim.id(), "en hund till sjöss")) {
      assertThat(told(desk)).as("who can do nothing about it").isFalse();
      assertThat(bell(desk, kim)).isEmpty();
    }
    try (Desk desk = signIn(cia.id(), KIMS)) {
      assertThat(bell(desk, cia))
          .singleElement()
          .satisfies(
              used -> {
                assertThat(used.as().name()).isEqualTo("Eva Lindqvist");
                assertThat(used.at()).isAfterOrEqualTo(at);
              });
      assertThat(told(desk)).isTrue();
      assertThat(said())
          .contains(kit.text(RecoveryText.USED), kit.text(RecoveryText.DUE_WHY))
          .anyMatch(
              words ->
                  words.contains("as Eva Lindqvist")
                      && words.contains(kit.formats().dayAndTime(at)));
      FxStage.run(() -> Found.in(scene.getRoot(), "missed.known", Button.class).fire());
      assertThat(bell(desk, cia)).isEmpty();
      assertThat(told(desk)).as("the key is still to be replaced").isTrue();
      assertThat(said()).doesNotContain(kit.text(RecoveryText.USED));
    }
  }

  /// The holder of the key said that she was Eva, and Eva alone can know that she was not.
  @Test
  void inWhoseNameTheKeyWasUsed_isToldWhenSheIsBack_whateverWasSaidInHerNameMeanwhile() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, KIMS);
    office.desk().close();
    Instant at = office.clock.instant();
    try (Desk desk = signInByKey(office.recoveryKey.toCharArray(), office.eva(), FRESH)) {
      assertThat(bell(desk, desk.person())).as("it is she who came in by it").isEmpty();
      var made = (Staff.Result.RecoveryKey) desk.staff().newRecoveryKey(office.eva());
      assertThat(made.printed()).isNotEmpty();
      RecoveryKeys.noted(desk);
      RecoveryKeys.known(desk);
    }
    try (Desk desk = signIn(cia.id(), KIMS)) {
      desk.staff().giveOneTimePassword(office.eva(), "bara för i dag".toCharArray(), cia.id());
    }
    var once =
        new Doors.Credential.OneTime(
            office.eva(), "bara för i dag".toCharArray(), "min egen igen".toCharArray());
    var open = (Doors.Entry.Open) office.doors.open(office.folder, once, Opening.UNWATCHED);
    try (Desk desk = open.desk()) {
      assertThat(bell(desk, desk.person())).singleElement().matches(Alarms.Alarm.KeyUsed::you);
      assertThat(told(desk)).as("first that a password was set for her").isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "given.read", Button.class).fire());
      assertThat(said())
          .contains(
              kit.text(RecoveryText.USED_AS_YOU, "", kit.formats().dayAndTime(at)),
              kit.text(RecoveryText.USED_YOU_WHY))
          .doesNotContain(kit.text(RecoveryText.USED_WHY));
      assertThat(Found.in(scene.getRoot(), "missed.make", Button.class).isVisible()).isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "missed.known", Button.class).fire());
      assertThat(bell(desk, desk.person())).isEmpty();
      assertThat(told(desk)).isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "given.read", Button.class).fire());
      assertThat(overlay.isOpen()).as("she knows of it now").isFalse();
    }
  }

  private static List<Alarms.Alarm.KeyUsed> bell(Desk desk, Person person) {
    return new Alarms(desk.office())
        .of(person.id(), Alarms.LATE).stream()
            .filter(Alarms.Alarm.KeyUsed.class::isInstance)
            .map(Alarms.Alarm.KeyUsed.class::cast)
            .toList();
  }

  private List<String> said() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  /// It comes up by itself, over whatever is being done.
  @Test
  void aKeyThatIsStillHeld_makesNoNewOne() {
    miss();
    assertThat(told(office.desk())).isTrue();
    FxStage.run(
        () -> {
          assertThat(scene.getFocusOwner().getId()).isEqualTo("missed.later");
          for (String id : List.of("missed.later", "missed.make")) {
            var button = Found.in(scene.getRoot(), id, Button.class);
            Event.fireEvent(
                button,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          }
        });
    assertThat(overlay.isOpen()).isTrue();
    assertThat(overlay.isHeld()).as("the key that is shown once").isFalse();
    FxStage.run(() -> Found.in(scene.getRoot(), "missed.make", Button.class).fire());
    assertThat(overlay.isHeld()).isTrue();
  }

  @Test
  void whoCannotMakeOne_isNotTold() {
    Person kim = office.add("Kim Berg", Role.COMMUNICATOR, KIMS);
    miss();
    try (Desk desk = signIn(kim.id(), KIMS)) {
      assertThat(new RecoveryKeys(desk.office()).told(kim.id()).isNothing()).isTrue();
      assertThat(told(desk)).isFalse();
    }
  }

  /// Whom the screen of people lets make one.
  @Test
  void aSupervisorCanMakeOne_andIsTold() {
    Person mats = office.addMats();
    miss();
    try (Desk desk = signIn(mats.id(), OwnOffice.MATS_OWN)) {
      assertThat(told(desk)).isTrue();
      FxStage.run(() -> Found.in(scene.getRoot(), "missed.make", Button.class).fire());
      FxStage.run(this::typeBack);
      assertThat(told(desk)).isFalse();
    }
  }

  private void typeBack() {
    var field = Found.in(scene.getRoot(), "recovery.answer", TextField.class);
    var groups = new AtomicReference<>("");
    Found.nodes(scene.getRoot()).stream()
        .filter(node -> "recovery.key".equals(node.getId()))
        .forEach(node -> groups.set(node.getAccessibleText()));
    for (String group : groups.get().split(" ")) {
      if (overlay.isOpen()) {
        field.setText(group);
        Found.in(scene.getRoot(), "recovery.done", Button.class).fire();
      }
    }
  }
}
