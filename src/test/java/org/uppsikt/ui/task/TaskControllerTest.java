package org.uppsikt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.LeftScreen;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.Police;

/// The screen of police tasks, on a real workspace.
class TaskControllerTest {

  private static final String WORDS = "Titta vad jag har lagt ut";

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final AtomicInteger open = new AtomicInteger();
  private final List<EvidenceId> saved = new ArrayList<>();

  @Test
  void onceItWasLeft_nothingThatStaysKeepsIt() {
    try (var database = StoreBench.h2(folder, clock)) {
      var work = new Workplace(database, clock);
      work.hideWithoutCopy(work.arrive(WORDS).getFirst());
      PersonId eva =
          work.office.database().read(tx -> work.office.tables().people().all(tx)).getFirst().id();
      var model = new TaskModel();
      LeftScreen.isLetGoOf(
          FxStage.kit(Language.SV, Appearance.LIGHT, 100),
          () -> {
            var controller = controller(work, model, eva, Language.SV, Appearance.LIGHT);
            controller.refresh();
            return controller.view();
          });
      assertThat(model.tasks()).isNotEmpty();
    }
  }

  @Test
  void aTaskIsCounted_readByTheNamedWithAPurpose_andAnsweredWithDateAndNumber() {
    try (var database = StoreBench.h2(folder, clock)) {
      var work = new Workplace(database, clock);
      ItemId item = work.arrive(WORDS).getFirst();
      work.hideWithoutCopy(item);
      PersonId eva =
          work.office.database().read(tx -> work.office.tables().people().all(tx)).getFirst().id();
      var model = new TaskModel();
      pictures(work, eva);
      TaskController controller = controller(work, model, eva, Language.SV, Appearance.LIGHT);
      FxStage.run(controller::refresh);
      assertThat(open).hasValue(1);
      var scene =
          FxStage.on(
              () ->
                  FxStage.scene(
                      FxStage.kit(Language.SV, Appearance.LIGHT, 100),
                      controller.view(),
                      1200,
                      900));
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
  }

  @Test
  void aCrimeOfAnotherKind_isReportedWithItsEvidence() {
    try (var database = StoreBench.h2(folder, clock)) {
      var work = new Workplace(database, clock);
      ItemId item = work.arrive(WORDS).getFirst();
      EvidenceId evidence = work.seal(item).id();
      PersonId eva =
          work.office.database().read(tx -> work.office.tables().people().all(tx)).getFirst().id();
      assertThat(new Police(work.office).suspect(item, eva)).isEqualTo(Police.Result.DONE);
      var model = new TaskModel();
      TaskController controller = controller(work, model, eva, Language.SV, Appearance.LIGHT);
      FxStage.run(controller::refresh);
      Scene scene =
          FxStage.on(
              () ->
                  FxStage.scene(
                      FxStage.kit(Language.SV, Appearance.LIGHT, 100),
                      controller.view(),
                      1200,
                      800));
      FxStage.on(
          () -> {
            FxStage.picture(scene, "task-evidence-sv");
            Seen.isWhole(scene, "evidence");
            return true;
          });
      press(scene.getRoot(), "task.evidence");
      assertThat(saved).containsExactly(evidence);
    }
  }

  private boolean saved(EvidenceId id, Path target) {
    return saved.add(id) && target.startsWith(folder);
  }

  private void pictures(Workplace work, PersonId me) {
    for (Language language : List.of(Language.SV, Language.FI)) {
      for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
        var model = new TaskModel();
        var kit = FxStage.kit(language, look, 100);
        TaskController controller = controller(work, model, me, language, look);
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

  private TaskController controller(
      Workplace work, TaskModel model, PersonId me, Language language, Appearance look) {
    var office = work.office;
    var outside =
        new TaskController.Outside(
            me,
            () -> office.database().read(tx -> office.tables().people().all(tx)),
            () -> LocalDate.ofInstant(clock.instant(), office.zone()),
            open::set,
            new TaskController.SaveEvidence(() -> Optional.of(folder), this::saved));
    var kit = FxStage.kit(language, look, 100);
    return FxStage.on(
        () ->
            new TaskController(
                kit,
                model,
                Exceptions.of(office, id -> java.util.Optional.empty(), java.time.Duration.ZERO),
                new Tasks(Runnable::run, Runnable::run),
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
