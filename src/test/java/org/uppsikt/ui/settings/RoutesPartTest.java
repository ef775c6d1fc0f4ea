package org.uppsikt.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.text.RoutesText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Advertising;
import org.uppsikt.work.OwnHosts;
import org.uppsikt.work.RouteRegister;

/// The logins of the mail route are tried before they are kept, and nobody has to wait for them.
class RoutesPartTest {

  private static final List<Trial> TRIED =
      List.of(
          new Trial(Trial.Place.SENDING, Optional.empty()),
          new Trial(Trial.Place.ANSWERS, Optional.of("LOGIN")),
          new Trial(Trial.Place.SENT_FOLDER, Optional.of("NO_SUCH_MAILBOX")));

  @TempDir Path folder;
  private final Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
  private final RoutesModel model = new RoutesModel();
  private final SettingsModel settings = new SettingsModel();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private Database database;
  private Scene scene;
  private RoutesPart part;

  @BeforeEach
  void open() {
    open("base");
  }

  private void open(String pack) {
    database = StoreBench.h2(folder.resolve(pack), new Ticking());
    var work = new Workplace(database, new Ticking(), pack);
    PersonId eva = database.read(tx -> work.office.tables().people().all(tx)).getFirst().id();
    var routes =
        new RouteRegister(
            work.office,
            Optional.empty(),
            (mail, password, stopped) -> {
              asked.incrementAndGet();
              return TRIED;
            });
    var office =
        new SettingsController.Outside.Office(
            new Advertising(work.office), routes, new OwnHosts(work.office), eva);
    var tasks = new Tasks(background::add, Runnable::run);
    part = new RoutesPart(kit, model, office, tasks, cause -> {});
    FxStage.run(part::refresh);
    goOn();
    scene =
        FxStage.on(() -> FxStage.scene(kit, new RoutesPane(kit, model, settings, part), 700, 1100));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void withoutServerAndAddressesNothingIsTried() {
    press("settings.routes.try");
    goOn();
    assertThat(asked).hasValue(0);
    assertThat(FxStage.on(() -> model.noticeProperty().get().happened()))
        .isEqualTo(kit.text(RoutesText.MAIL_INCOMPLETE));
  }

  @Test
  void numbersToTryAreFoundOrNot_whileTheyAreTyped() throws Exception {
    type("settings.routes.form", "KS yyyy/####; SBN.yyyy.##");
    type("settings.routes.samples", "KS 2026/0147; SBN.2026.12; 26/12");
    FxStage.on(
        () -> {
          FxStage.picture(scene, "routes-forms-sv");
          return true;
        });
    assertThat(words())
        .containsSubsequence(
            "KS 2026/0147",
            kit.text(RoutesText.SAMPLE_FOUND, "KS yyyy/####"),
            "SBN.2026.12",
            kit.text(RoutesText.SAMPLE_FOUND, "SBN.yyyy.##"),
            "26/12",
            kit.text(RoutesText.SAMPLE_NOT_FOUND))
        .doesNotContain(kit.text(RoutesText.NOT_A_FORM));

    type("settings.routes.form", "KS yyyy/####; yy/#");
    assertThat(words())
        .containsSubsequence("SBN.2026.12", kit.text(RoutesText.SAMPLE_NOT_FOUND))
        .containsSubsequence("26/12", kit.text(RoutesText.SAMPLE_FOUND, "yy/#"));

    type("settings.routes.form", "KS yyyy/####; SBN");
    assertThat(words()).contains(kit.text(RoutesText.NOT_A_FORM)).doesNotContain("26/12");
  }

  @Test
  void severalFormsAreKept() {
    fill();
    FxStage.run(() -> model.passwordProperty().set("hemligt"));
    type("settings.routes.form", "KS yyyy/####;SBN.yyyy.## ; ");
    press("settings.routes.save");
    goOn();
    type("settings.routes.form", "");
    FxStage.run(part::refresh);
    goOn();
    assertThat(field("settings.routes.form").getText()).isEqualTo("KS yyyy/####; SBN.yyyy.##");
  }

  private TextField field(String id) {
    return FxStage.on(() -> Found.in(scene.getRoot(), id, TextField.class));
  }

  private void type(String id, String words) {
    TextField field = field(id);
    FxStage.run(() -> field.setText(words));
  }

  @Test
  void whatIsWrongIsSaidOfEachPlace() throws Exception {
    fill();
    press("settings.routes.try");
    assertThat(words()).contains(kit.text(RoutesText.TRYING));
    goOn();
    FxStage.on(
        () -> {
          FxStage.picture(scene, "routes-trial-sv");
          return true;
        });
    assertThat(words())
        .contains(
            kit.text(RoutesText.TRIAL_SENDING),
            kit.text(RoutesText.TRIAL_OK),
            kit.text(RegistrarText.FAULT_LOGIN),
            kit.text(RoutesText.TRIAL_NO_FOLDER))
        .doesNotContain(kit.text(RoutesText.TRYING));
  }

  @Test
  void whoStopsIsNotToldLater() {
    fill();
    press("settings.routes.try");
    press("settings.routes.stop");
    goOn();
    assertThat(FxStage.on(() -> model.tryingProperty().get())).isFalse();
    assertThat(FxStage.on(() -> List.copyOf(model.trials()))).isEmpty();
  }

  /// 906/2019 § 25 names them; the other countries' registers do not.
  @Test
  void aFinnishAuthoritySaysItsBusinessIdAndProcess_theOthersAreNotAsked() {
    assertThat(shows("settings.routes.business")).isFalse();
    database.close();
    open("base-fi");
    assertThat(shows("settings.routes.business")).isTrue();
    fill();
    FxStage.run(
        () -> {
          model.formProperty().set("KS yyyy/####");
          model.folderProperty().set(folder.toAbsolutePath().toString());
          model.businessIdProperty().set("0201256-7");
          model.processProperty().set("Respons från invånare");
        });
    press("settings.routes.save");
    goOn();
    assertThat(FxStage.on(() -> model.noticeProperty().get().happened()))
        .isEqualTo(kit.text(RoutesText.NOT_A_BUSINESS_ID));
    FxStage.run(() -> model.businessIdProperty().set("0201256-6"));
    press("settings.routes.save");
    goOn();
    assertThat(FxStage.on(() -> model.standingProperty().get().setting()))
        .map(RouteSetting::authority)
        .contains(new RouteSetting.Authority("0201256-6", "Respons från invånare"));
  }

  private boolean shows(String id) {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.nodes(scene.getRoot()).stream()
              .anyMatch(
                  node -> id.equals(node.getId()) && node.getParent().getParent().isVisible());
        });
  }

  private void fill() {
    FxStage.run(
        () -> {
          model.sending().nameProperty().set("mail.bjorkvik.example");
          model.accountProperty().set("kontoret");
          model.senderProperty().set("kontoret@bjorkvik.example");
          model.receiverProperty().set("registrator@bjorkvik.example");
        });
  }

  /// What waits in the background is done.
  private void goOn() {
    FxStage.run(
        () -> {
          while (!background.isEmpty()) {
            background.remove().run();
          }
        });
  }

  private List<String> words() {
    return FxStage.on(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Found.nodes(scene.getRoot()).stream()
              .filter(Labeled.class::isInstance)
              .map(node -> ((Labeled) node).getText())
              .toList();
        });
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Found.in(scene.getRoot(), id, ButtonBase.class).fire();
        });
  }
}
