package org.uppsikt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.Seen;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Police;

/// An ended task of what is secret and settled: its evidence is asked for with a purpose, by
/// whoever may read it, and offered to nobody else.
class ShutTaskTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoeverMayReadIt_saysWhatFor(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    Scene scene = scene(kit, new Who(true, true));
    assertThat(ids(scene)).contains("task.evidence.purpose", "task.evidence");
    assertThat(Found.labels(scene)).contains(kit.text(TaskText.EVIDENCE_SHUT));
    assertThat(FxStage.on(() -> Seen.cut(scene))).isEmpty();
  }

  /// A registrar may read it, and takes nothing out.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nobodyElseIsOfferedIt(boolean mayRead) {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    Scene scene = scene(kit, new Who(mayRead, false));
    assertThat(ids(scene)).doesNotContain("task.evidence.purpose", "task.evidence");
    assertThat(Found.labels(scene)).contains(kit.text(TaskText.EVIDENCE_SHUT));
  }

  private static List<String> ids(Scene scene) {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .flatMap(node -> Optional.ofNullable(node.getId()).stream())
                .toList());
  }

  private record Who(boolean mayRead, boolean mayTakeOut) {}

  private Scene scene(Kit kit, Who who) {
    var clock = new Ticking();
    try (var database = StoreBench.h2(folder, clock)) {
      var work = new Workplace(database, clock);
      ItemId item = work.arrive("Jag ska slå ihjäl dig").getFirst();
      work.seal(item);
      PersonId eva = Workplace.EVA.id();
      assertThat(new Police(work.office).suspect(item, eva)).isEqualTo(Police.Result.DONE);
      Police.Line line = new Police(work.office).lines(eva).getFirst();
      var shut =
          new Police.Line(
              line.task(),
              line.channel(),
              line.permalink(),
              line.receivedAt(),
              line.visibility(),
              who.mayRead(),
              line.evidence(),
              line.kept(),
              true,
              who.mayTakeOut());
      return FxStage.on(
          () -> {
            var actions = Ignored.actions(TaskActions.class);
            var detail = new TaskDetail(kit, new TaskModel(), actions, eva, List.of());
            return FxStage.scene(kit, detail.of(shut), 700, 900);
          });
    }
  }
}
