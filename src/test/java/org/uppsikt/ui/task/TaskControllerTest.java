package org.uppsikt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.LateFlag;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.inbox.Departures;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.KeptBack;
import org.uppsikt.work.Police;
import org.uppsikt.work.TakeOut;

/// The screen of police tasks, on a real workspace.
class TaskControllerTest {

  private static final PersonId EVA = Workplace.EVA.id();
  private static final String WORDS = "Titta vad jag har lagt ut";

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final AtomicInteger open = new AtomicInteger();
  private final List<EvidenceId> saved = new ArrayList<>();
  private final Departures departures = new Departures();
  private TakeOut.Result outcome = TakeOut.Result.WRITTEN;
  private Executor later = Runnable::run;
  private Database database;
  private Workplace work;

  @BeforeEach
  void open() {
    database = StoreBench.h2(folder, clock);
    work = new Workplace(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    work.hideWithoutCopy(work.arrive(WORDS).getFirst());
    var model = new TaskModel();
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    LeftScreen.isLetGoOf(
        kit,
        () -> {
          var controller = controller(kit, model);
          controller.refresh();
          return controller.view();
        });
    assertThat(model.tasks()).isNotEmpty();
  }

  @Test
  void aTaskIsCounted_readByTheNamedWithAPurpose_andAnsweredWithDateAndNumber() {
    ItemId item = work.arrive(WORDS).getFirst();
    work.hideWithoutCopy(item);
    var model = new TaskModel();
    pictures();
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    TaskController controller = controller(kit, model);
    Scene scene = shown(kit, controller);
    assertThat(open).hasValue(1);
    assertThat(FxStage.on(() -> model.tasks().toString())).doesNotContain(WORDS);

    press(scene.getRoot(), "task.read");
    assertThat(FxStage.on(() -> Optional.ofNullable(model.wordsProperty().get()))).isEmpty();
    FxStage.run(() -> model.purposeProperty().set("polisens fråga"));
    press(scene.getRoot(), "task.read");
    assertThat(FxStage.on(() -> model.wordsProperty().get().text())).isEqualTo(WORDS);
    press(scene.getRoot(), "task.forget");
    assertThat(FxStage.on(() -> Optional.ofNullable(model.wordsProperty().get()))).isEmpty();

    press(scene.getRoot(), "task.reported");
    assertThat(open).as("no number yet").hasValue(1);
    FxStage.run(() -> model.referenceProperty().set("5000-K1-26"));
    press(scene.getRoot(), "task.reported");
    assertThat(open).hasValue(0);
    assertThat(FxStage.on(() -> model.tasks().getFirst().task().state()))
        .isEqualTo(PoliceTask.State.REPORTED);
  }

  @Test
  void aCrimeOfAnotherKind_isReportedWithItsEvidence() {
    ItemId item = work.arrive(WORDS).getFirst();
    EvidenceId evidence = suspected(item);
    var model = new TaskModel();
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    TaskController controller = controller(kit, model);
    Scene scene = shown(kit, controller);
    FxStage.on(
        () -> {
          FxStage.picture(scene, "task-evidence-sv");
          Seen.isWhole(scene, "evidence");
          return true;
        });
    assertThat(tells(scene, "Ingen att kalla på")).as("nobody was to be called").isFalse();
    press(scene.getRoot(), "task.evidence");
    assertThat(saved).containsExactly(evidence);
  }

  @Test
  void theDayOfTheReport_isReadInOneWayOnly() {
    suspected(work.arrive(WORDS).getFirst());
    Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
    Scene scene = shown(kit, controller(kit, new TaskModel()));
    String day =
        FxStage.on(
            () -> {
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              return ((DatePicker) scene.getRoot().lookup(".date-picker")).getEditor().getText();
            });
    assertThat(day).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  /// It was sealed before the check flagged it: the police get no copy, and no folder helps. What
  /// helps is to say whether that is right.
  @ParameterizedTest
  @EnumSource(Language.class)
  void ofWhatWasFlaggedSinceNoCopyLeaves(Language language) {
    ItemId item = work.arrive("Bilder här på barnporr").getFirst();
    var flag = new LateFlag(work.office, item, EVA);
    suspected(item);
    var model = new TaskModel();
    outcome = TakeOut.Result.NO_COPY;
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    TaskController controller = controller(kit, model);
    Scene scene = shown(kit, controller);
    assertThat(tells(scene, kit.text(TaskText.LAW_EVIDENCE))).isTrue();

    flag.stands();
    press(scene.getRoot(), "task.evidence");
    assertThat(FxStage.on(() -> model.noticeProperty().get().happened()))
        .isEqualTo(kit.text(TaskText.EVIDENCE_FLAGGED));
    FxStage.run(() -> model.noticeProperty().set(null));
    assertThat(tells(scene, kit.text(TaskText.EVIDENCE_FLAGGED))).as("and it stays").isTrue();
    assertThat(tells(scene, kit.text(TaskText.LAW_KEPT))).as("nobody has judged it").isTrue();
    assertThat(tells(scene, kit.text(TaskText.LAW_EVIDENCE))).isFalse();
    assertThat(tells(scene, kit.text(TaskText.SAVE_EVIDENCE))).isFalse();
    assertThat(FxStage.on(() -> Seen.cut(scene))).isEmpty();
  }

  /// Each is read whole only when it is to be saved; the next showing must not promise it again.
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatTurnsOutToBeDamaged_isNotPromisedAgain(Language language) {
    ItemId item = work.arrive(WORDS).getFirst();
    suspected(item);
    outcome = TakeOut.Result.UNSOUND;
    var kit = FxStage.kit(language, Appearance.LIGHT, 100);
    TaskController controller = controller(kit, new TaskModel());
    Scene scene = shown(kit, controller);
    press(scene.getRoot(), "task.evidence");
    FxStage.run(controller::refresh);
    assertThat(tells(scene, kit.text(TaskText.EVIDENCE_BROKEN))).isTrue();
    assertThat(tells(scene, kit.text(TaskText.LAW_KEPT))).isTrue();
    assertThat(tells(scene, kit.text(TaskText.LAW_EVIDENCE))).isFalse();
    assertThat(tells(scene, kit.text(TaskText.SAVE_EVIDENCE))).isFalse();
    assertThat(FxStage.on(() -> Seen.cut(scene))).isEmpty();
  }

  @Test
  void ofWhatWasClosedOffSinceNeither() {
    ItemId item = work.arrive(WORDS).getFirst();
    suspected(item);
    assertThat(new Police(work.office).lines(EVA).getFirst().kept()).isEmpty();
    work.hideWithoutCopy(item);
    assertThat(new Police(work.office).lines(EVA).getFirst().kept())
        .as("closed off as abuse material")
        .map(KeptBack::why)
        .contains(KeptBack.Why.NO_COPY);
  }

  @Test
  void whoeverLeavesWaitsForTheEvidence_andHearsThatItWasNotSaved() {
    ItemId item = work.arrive(WORDS).getFirst();
    suspected(item);
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    TaskController controller = controller(kit, new TaskModel());
    Scene scene = shown(kit, controller);
    var held = new ArrayList<Runnable>();
    // What is read and written from here on waits.
    later = held::add;
    outcome = TakeOut.Result.NOT_WRITTEN;
    press(scene.getRoot(), "task.evidence");
    var gone = new AtomicInteger();
    FxStage.run(() -> departures.onceWritten(gone::incrementAndGet));
    assertThat(gone).as("not before it is written").hasValue(0);
    FxStage.run(() -> List.copyOf(held).forEach(Runnable::run));
    assertThat(gone).hasValue(1);
    assertThat(FxStage.on(() -> departures.refused().toString())).contains(folder.toString());
  }

  private EvidenceId suspected(ItemId item) {
    EvidenceId evidence = work.seal(item).id();
    assertThat(new Police(work.office).suspect(item, EVA)).isEqualTo(Police.Result.DONE);
    return evidence;
  }

  private static Scene shown(Kit kit, TaskController controller) {
    FxStage.run(controller::refresh);
    return FxStage.on(() -> FxStage.scene(kit, controller.view(), 1200, 900));
  }

  private static boolean tells(Scene scene, String words) {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .anyMatch(node -> node instanceof Labeled l && words.equals(l.getText())));
  }

  private TakeOut.Result saved(EvidenceId id, Path target, String purpose) {
    assertThat(purpose).as("of what nobody shut").isEmpty();
    assertThat(target.startsWith(folder)).isTrue();
    saved.add(id);
    return outcome;
  }

  private void pictures() {
    for (Language language : List.of(Language.SV, Language.FI)) {
      for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        var model = new TaskModel();
        var kit = FxStage.kit(language, look, 100);
        TaskController controller = controller(kit, model);
        FxStage.run(controller::refresh);
        FxStage.on(
            () -> {
              var scene = FxStage.scene(kit, controller.view(), 1200, 800);
              FxStage.picture(
                  scene, "task-" + language.tag() + (kit.theme().dark() ? "-dark" : "-light"));
              Seen.isWhole(scene, language.tag());
              return true;
            });
      }
    }
  }

  private TaskController controller(Kit kit, TaskModel model) {
    var office = work.office;
    var outside =
        new TaskController.Outside(
            EVA,
            () -> office.database().read(tx -> office.tables().people().all(tx)),
            () -> LocalDate.ofInstant(clock.instant(), office.zone()),
            open::set,
            new TaskController.SaveEvidence(
                () -> Optional.of(folder),
                this::saved,
                (task, target, purpose) -> TakeOut.Result.NOT_WRITTEN,
                departures));
    return FxStage.on(
        () ->
            new TaskController(
                kit,
                model,
                Exceptions.of(office, id -> java.util.Optional.empty(), java.time.Duration.ZERO),
                new Tasks(todo -> later.execute(todo), Runnable::run),
                outside));
  }

  private static void press(javafx.scene.Parent root, String id) {
    FxStage.run(
        () -> {
          root.applyCss();
          root.layout();
          Found.in(root, id, ButtonBase.class).fire();
        });
  }
}
