package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.KitText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.entry.SignInController;
import org.uppsikt.ui.entry.SignInModel;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// The sign-in page on a real workspace: by the recovery key nobody comes in as somebody she did
/// not choose, nor without a new password; the same page asks for one after a one-time password.
class RecoverySignInTest {

  private static final Tasks AT_ONCE = new Tasks(Runnable::run, Runnable::run);
  private static final String CIAS = "tre små grisar";
  private static final String FRESH = "ett helt nytt lösen";

  @TempDir Path temp;
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final List<Desk> opened = new ArrayList<>();
  private OwnOffice office;
  private Scene scene;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    opened.forEach(Desk::close);
    office.close();
  }

  /// The page, once everybody has left.
  private void show() {
    office.desk().close();
    var own = (Doors.Look.Own) office.doors.look(office.folder);
    var model = new SignInModel();
    model.people().setAll(own.people());
    var outside =
        new SignInController.Outside(
            office.folder, office.clock, opened::add, () -> {}, () -> {}, language -> {});
    scene =
        FxStage.on(
            () -> {
              var page = new SignInController(kit, model, office.doors, AT_ONCE, outside);
              return FxStage.scene(kit, page.view(), 1024, 640);
            });
  }

  private void byKey(String key) {
    press("signin.other");
    type("signin.recovery", key);
    press("signin.enter");
  }

  private void press(String id) {
    FxStage.run(() -> Found.in(scene.getRoot(), id, Button.class).fire());
  }

  private void type(String id, String words) {
    FxStage.run(() -> Found.in(scene.getRoot(), id, TextInputControl.class).setText(words));
  }

  private void choose(String name) {
    FxStage.run(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(RadioButton.class::isInstance)
                .map(RadioButton.class::cast)
                .filter(radio -> radio.getText().equals(name))
                .forEach(radio -> radio.setSelected(true)));
  }

  private void freshTwice() {
    type("signin.fresh", FRESH);
    type("signin.fresh.again", FRESH);
  }

  private boolean mayGoOn() {
    return FxStage.on(() -> !Found.in(scene.getRoot(), "signin.enter", Button.class).isDisabled());
  }

  private List<String> said() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private boolean fits(Person person, String password) {
    return office.doors.open(
                office.folder,
                new Doors.Credential.Password(person.id(), password.toCharArray()),
                Opening.UNWATCHED)
            instanceof Doors.Entry.Open open
        && closed(open.desk());
  }

  private static boolean closed(Desk desk) {
    desk.close();
    return true;
  }

  @Test
  void amongSeveralAdministrators_sheSaysWhoSheIs_andSetsANewPassword() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, CIAS);
    office.addMats();
    show();
    byKey(office.recoveryKey);
    assertThat(opened).isEmpty();
    assertThat(said())
        .contains(
            kit.text(EntryText.CLAIM_WHO),
            kit.text(EntryText.CLAIM_NEW_KEY),
            "Eva Lindqvist",
            "Cia Sund")
        .doesNotContain("Mats Öberg");
    freshTwice();
    assertThat(mayGoOn()).as("without having chosen").isFalse();
    assertThat(said()).contains(kit.text(EntryText.CLAIM_CHOOSE));
    choose("Cia Sund");
    type("signin.fresh.again", "something else");
    assertThat(mayGoOn()).as("with two that differ").isFalse();
    assertThat(said())
        .contains(kit.text(KitText.FILL_IN))
        .doesNotContain(kit.text(EntryText.CLAIM_CHOOSE));
    freshTwice();
    assertThat(said()).doesNotContain(kit.text(KitText.FILL_IN));
    press("signin.enter");
    assertThat(opened).singleElement().matches(desk -> desk.person().id().equals(cia.id()));
    opened.removeFirst().close();
    assertThat(fits(cia, FRESH)).isTrue();
  }

  /// A name alone would not say what is asked, to whom the page is read.
  @Test
  void whereTheKeyboardComesTo_theQuestionIsTold() {
    office.add("Cia Sund", Role.ADMINISTRATOR, CIAS);
    show();
    byKey(office.recoveryKey);
    String help =
        FxStage.on(
            () ->
                Found.in(scene.getRoot(), "signin.claim.0", RadioButton.class).getAccessibleHelp());
    assertThat(help).contains(kit.text(EntryText.CLAIM_RECOVERY), kit.text(EntryText.CLAIM_WHO));
  }

  @Test
  void theOnlyAdministratorIsNamed() {
    show();
    byKey(office.recoveryKey);
    assertThat(said()).contains(kit.text(EntryText.CLAIM_AS, "Eva Lindqvist"));
    assertThat(mayGoOn()).as("without a password").isFalse();
    freshTwice();
    press("signin.enter");
    assertThat(opened).singleElement().matches(desk -> desk.person().id().equals(office.eva()));
  }

  @Test
  void cancelling_leavesEverythingAsItWas() throws IOException {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, CIAS);
    show();
    byte[] keys = Files.readAllBytes(office.place.keys());
    byKey(office.recoveryKey);
    freshTwice();
    press("signin.other");
    assertThat(opened).isEmpty();
    assertThat(said()).doesNotContain(kit.text(EntryText.CLAIM_WHO));
    assertThat(Files.readAllBytes(office.place.keys())).isEqualTo(keys);
    assertThat(fits(cia, CIAS)).isTrue();
  }

  @Test
  void aWrongKey_isToldAsThat_andNothingIsAsked() {
    show();
    byKey("AAAAA AAAAA AAAAA AAAAA AAAAA AAAAA AAAAA AAAAA");
    assertThat(said())
        .contains("The recovery key is not right.")
        .noneMatch(words -> words.contains("password is not right"))
        .anyMatch(words -> words.contains("Compare what you typed with the latest printout"))
        .doesNotContain(kit.text(EntryText.CLAIM_WHO));
  }

  @Test
  void afterAOneTimePassword_sheChoosesHerOwn() {
    Person cia = office.add("Cia Sund", Role.ADMINISTRATOR, CIAS);
    office
        .desk()
        .staff()
        .giveOneTimePassword(cia.id(), "bara för i dag".toCharArray(), office.eva());
    show();
    type("signin.who", "Cia");
    type("signin.password", "bara för i dag");
    press("signin.enter");
    assertThat(opened).isEmpty();
    assertThat(said())
        .contains(kit.text(EntryText.CLAIM_ONE_TIME), kit.text(EntryText.CLAIM_AS, "Cia Sund"));
    type("signin.fresh", "bara för i dag");
    type("signin.fresh.again", "bara för i dag");
    press("signin.enter");
    assertThat(opened).as("it is known to whoever set it").isEmpty();
    assertThat(said()).contains(kit.text(EntryText.CLAIM_KNOWN));
    freshTwice();
    press("signin.enter");
    assertThat(opened).singleElement().matches(desk -> desk.person().id().equals(cia.id()));
    opened.removeFirst().close();
    assertThat(fits(cia, "bara för i dag")).isFalse();
    assertThat(fits(cia, FRESH)).isTrue();
  }
}
