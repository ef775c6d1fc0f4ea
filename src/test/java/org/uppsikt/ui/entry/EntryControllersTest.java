package org.uppsikt.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// What the ways in do with what is typed, and what they make of each answer.
class EntryControllersTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final MovingClock clock = new MovingClock();
  private final KeptDoors doors = new KeptDoors();
  private int restored;
  private final List<Path> taken = new ArrayList<>();

  private static final Attempts.Field FIELD =
      new Attempts.Field(() -> {}, refused -> Notice.done(""));

  @ParameterizedTest
  @EnumSource
  void everyReasonIsToldInEveryLanguage(Doors.Reason reason) {
    for (var language : Language.values()) {
      var words = DoorWords.of(FxStage.kit(language, Appearance.LIGHT, 100), reason);
      assertThat(words.happened()).isNotBlank().doesNotContain("{");
      assertThat(words.kept()).isNotBlank();
      assertThat(words.todo()).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void aWrongPasswordEmptiesTheFieldAndNothingIsTriedUntilTheWaitIsOver() {
    FxStage.run(
        () -> {
          doors.entry =
              new Doors.Entry.Refused(
                  Doors.Reason.WRONG_PASSWORD, "", Optional.of(clock.now.plusMillis(4200)));
          var model = signInModel();
          var controller = signIn(model);
          model.passwordProperty().set("wrong words here");
          controller.enter();
          assertThat(model.passwordProperty().get()).isEmpty();
          assertThat(model.waitSecondsProperty().get()).isEqualTo(5);
          model.passwordProperty().set("right words here");
          controller.enter();
          assertThat(doors.tried).containsExactly("password wrong words here");
        });
  }

  @Test
  void theWaitEndsWhenItsTimeHasCome() {
    FxStage.run(
        () -> {
          var model = signInModel();
          var attempts = new Attempts(kit, model, EntryExample.AT_ONCE, clock, FIELD);
          attempts.waitUntil(clock.now.plusSeconds(3));
          clock.now = clock.now.plusSeconds(2);
          attempts.tick();
          assertThat(model.waitSecondsProperty().get()).isEqualTo(1);
          clock.now = clock.now.plus(Duration.ofMinutes(1));
          attempts.tick();
          assertThat(model.waitSecondsProperty().get()).isZero();
        });
  }

  @Test
  void theRecoveryKeyIsTriedInsteadOfAPassword() {
    FxStage.run(
        () -> {
          var model = signInModel();
          var controller = signIn(model);
          model.recoveryProperty().set(true);
          controller.enter();
          model.recoveryKeyProperty().set("4h7qt m2x9k");
          controller.enter();
          assertThat(doors.tried).containsExactly("key 4h7qt m2x9k");
        });
  }

  @Test
  void aRefusalThatSaysRestore_leadsThere_andAnotherDoesNot() {
    FxStage.run(
        () -> {
          var model = signInModel();
          var controller = signIn(model);
          model.passwordProperty().set("right words here");
          doors.entry = Doors.Entry.Refused.of(Doors.Reason.DAMAGED);
          controller.enter();
          var scene = FxStage.scene(kit, new StackPane(controller.view()), 1024, 640);
          press(scene, "signin.restore");
          assertThat(restored).isEqualTo(1);
          press(scene, "signin.other");
          assertThat(model.restoresProperty().get()).as("no button without its reason").isFalse();
          press(scene, "signin.other");
          doors.entry = Doors.Entry.Refused.of(Doors.Reason.SUSPENDED);
          model.passwordProperty().set("right words here");
          controller.enter();
          assertThat(model.restoresProperty().get()).isFalse();
        });
  }

  /// Whoever typed the key is not told of a password, nor sent to the key.
  @ParameterizedTest
  @EnumSource
  void aWrongRecoveryKey_isToldInItsOwnWords(Language language) {
    var spoken = FxStage.kit(language, Appearance.LIGHT, 100);
    var words = DoorWords.of(spoken, Doors.Reason.WRONG_RECOVERY_KEY);
    var password = DoorWords.of(spoken, Doors.Reason.WRONG_PASSWORD);
    assertThat(words.happened()).isNotEqualTo(password.happened());
    assertThat(words.todo()).isNotEqualTo(password.todo());
  }

  /// The recovery key unwraps a slot of the very file that cannot be read.
  @ParameterizedTest
  @EnumSource
  void whereTheKeyFileIsDamaged_theCopyBesideItIsNamed_andNotTheRecoveryKeyAsHelp(
      Language language) {
    var words =
        DoorWords.of(FxStage.kit(language, Appearance.LIGHT, 100), Doors.Reason.KEYS_DAMAGED);
    assertThat(words.todo()).contains("keys.json.bak");
    assertThat(DoorWords.restores(Doors.Reason.KEYS_DAMAGED)).isTrue();
    assertThat(DoorWords.restores(Doors.Reason.WRONG_PASSWORD)).isFalse();
  }

  private static void press(javafx.scene.Scene scene, String id) {
    org.uppsikt.ui.Found.in(scene.getRoot(), id, javafx.scene.control.Button.class).fire();
  }

  @Test
  void theLockHidesWhatIsBeneathAndKeepsWhatWasTyped() {
    FxStage.run(
        () -> {
          var typed = new TextField("half an answer");
          var base = new StackPane(typed);
          var tried = new ArrayList<String>();
          var outside =
              new LockController.Outside(
                  clock,
                  credential -> {
                    tried.add(words(credential));
                    return tried.size() == 1
                        ? Optional.of(Doors.Entry.Refused.of(Doors.Reason.WRONG_PASSWORD))
                        : Optional.empty();
                  },
                  () -> {});
          var model = new SignInModel();
          var lock = new LockController(kit, model, base, EntryExample.AT_ONCE, outside);
          lock.lock(eva());
          assertThat(base.isVisible()).isFalse();
          enter(lock, model, "not it at all");
          assertThat(lock.locked()).isTrue();
          var told = java.util.Objects.requireNonNull(model.noticeProperty().get());
          assertThat(told.todo()).isEqualTo("Try again.");
          enter(lock, model, "the right words");
          assertThat(lock.locked()).isFalse();
          assertThat(base.isVisible()).isTrue();
          assertThat(typed.getText()).isEqualTo("half an answer");
          assertThat(tried).containsExactly("password not it at all", "password the right words");
        });
  }

  @Test
  void aNewOfficeIsOnlyMadeOnceEverythingIsFilledIn() {
    FxStage.run(
        () -> {
          var model = new NewOfficeModel();
          var controller = making(model);
          controller.next();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.OFFICE);
          fill(model);
          controller.next();
          model.passwordProperty().set("eleven char");
          model.againProperty().set("eleven char");
          controller.next();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.ADMINISTRATOR);
          model.passwordProperty().set("four words not alike");
          controller.next();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.ADMINISTRATOR);
          model.againProperty().set("four words not alike");
          controller.next();
          controller.next();
          assertThat(doors.tried)
              .containsExactly("make Björkvik pack Eva Lindqvist four words not alike");
        });
  }

  @Test
  void aFolderThatIsTaken_isRefusedOnTheFirstPage_andCanBeOpened() {
    FxStage.run(
        () -> {
          doors.look = new Doors.Look.Own("", List.of(eva()));
          var model = new NewOfficeModel();
          var controller = making(model);
          fill(model);
          controller.next();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.OFFICE);
          assertThat(model.noticeProperty().get())
              .isEqualTo(DoorWords.of(kit, Doors.Reason.EXISTS));
          var scene = FxStage.scene(kit, new StackPane(controller.view()), 1024, 640);
          press(scene, "office.taken");
          assertThat(taken).containsExactly(Path.of("somewhere"));
          doors.look = new Doors.Look.Nothing();
          controller.next();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.ADMINISTRATOR);
          assertThat(model.noticeProperty().get()).isNull();
        });
  }

  @Test
  void aShortPasswordIsToldOnce_andTheRuleBeforeThat() {
    FxStage.run(
        () -> {
          var model = new NewOfficeModel();
          var controller = making(model);
          fill(model);
          controller.next();
          var scene = FxStage.scene(kit, new StackPane(controller.view()), 1024, 640);
          assertThat(saidOfLength(scene))
              .containsExactly("The password needs at least 12 characters.");
          model.passwordProperty().set("abc");
          controller.next();
          assertThat(saidOfLength(scene)).containsExactly("Too short: 3 of at least 12 characters");
        });
  }

  private static List<String> saidOfLength(javafx.scene.Scene scene) {
    return org.uppsikt.ui.Found.nodes(scene.getRoot()).stream()
        .filter(javafx.scene.control.Label.class::isInstance)
        .map(node -> ((javafx.scene.control.Label) node).getText())
        .filter(words -> words.contains("12 characters"))
        .toList();
  }

  @Test
  void aRefusedOfficeKeepsWhatWasTyped() {
    FxStage.run(
        () -> {
          var model = new NewOfficeModel();
          var controller = making(model);
          fill(model);
          model.passwordProperty().set("four words not alike");
          model.againProperty().set("four words not alike");
          controller.next();
          controller.next();
          controller.next();
          assertThat(model.noticeProperty().get())
              .isEqualTo(DoorWords.of(kit, Doors.Reason.EXISTS));
          assertThat(model.passwordProperty().get()).isEqualTo("four words not alike");
          controller.back();
          assertThat(model.stepProperty().get()).isEqualTo(NewOfficeModel.Step.ADMINISTRATOR);
        });
  }

  private void enter(LockController lock, SignInModel model, String password) {
    model.passwordProperty().set(password);
    FxStage.scene(kit, new StackPane(lock.view()), 1024, 640);
    org.uppsikt.ui.Found.in(lock.view(), "lock.enter", javafx.scene.control.Button.class).fire();
  }

  private static void fill(NewOfficeModel model) {
    model.municipalityProperty().set("Björkvik");
    model.packProperty().set(new NewOfficeModel.Pack("pack", "Guidelines"));
    model.folderProperty().set("somewhere");
    model.administratorProperty().set("Eva Lindqvist");
  }

  private SignInModel signInModel() {
    var model = new SignInModel();
    model.people().add(eva());
    return model;
  }

  private static Doors.SignIn eva() {
    return new Doors.SignIn(EntryExample.EVA.id(), EntryExample.EVA.name(), false);
  }

  private SignInController signIn(SignInModel model) {
    var outside =
        new SignInController.Outside(
            Path.of("x"), clock, desk -> {}, () -> restored++, () -> {}, language -> {});
    return new SignInController(kit, model, doors, EntryExample.AT_ONCE, outside);
  }

  private NewOfficeController making(NewOfficeModel model) {
    var outside =
        new NewOfficeController.Outside(
            List.of(),
            Optional::empty,
            EntryExample.NOWHERE,
            LocalDate.of(2026, 8, 5),
            desk -> {},
            taken::add,
            () -> {},
            language -> {});
    return new NewOfficeController(kit, model, doors, EntryExample.AT_ONCE, outside);
  }

  private static String words(Doors.Credential credential) {
    return switch (credential) {
      case Doors.Credential.None none -> "none";
      case Doors.Credential.Password password -> "password " + new String(password.password());
      case Doors.Credential.OneTime once ->
          "once " + new String(once.password()) + " then " + new String(once.fresh());
      case Doors.Credential.Recovery recovery ->
          "recovery " + new String(recovery.key()) + " then " + new String(recovery.fresh());
    };
  }

  /// Doors that remember what was tried and give one answer.
  private static final class KeptDoors implements Doors {

    private final List<String> tried = new ArrayList<>();
    private Look look = new Look.Nothing();
    private Entry entry = Entry.Refused.of(Reason.WRONG_PASSWORD);

    @Override
    public Look look(Path folder) {
      return look;
    }

    @Override
    public Entry open(Path folder, Credential credential, Opening opening) {
      tried.add(words(credential));
      return entry;
    }

    @Override
    public Holders holders(Path folder, char[] key, Opening opening) {
      tried.add("key " + new String(key));
      return new Holders.Administrators(List.of(eva()));
    }

    @Override
    public Entry practice(Path folder, boolean fresh, Opening opening) {
      return entry;
    }

    @Override
    public Made make(NewOffice office) {
      tried.add(
          String.join(
              " ",
              "make",
              office.municipality(),
              office.pack(),
              office.administrator(),
              new String(office.password())));
      return new Made.Refused(Reason.EXISTS);
    }
  }

  private static final class MovingClock extends Clock {

    private Instant now = EntryExample.NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
