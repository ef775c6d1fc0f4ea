package org.uppsikt.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.text.SettingsText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Backups;

/// A backup goes where the person chose, and a failure says what to do.
class SettingsControllerTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final SettingsModel model = new SettingsModel();
  private final KeptBackups backups = new KeptBackups();

  @Test
  void withoutAFolderNothingIsBackedUp() {
    FxStage.run(
        () -> {
          controller().backUp();
          assertThat(backups.folders).isEmpty();
        });
  }

  @Test
  void copiesAreListedNewestFirst() {
    FxStage.run(
        () -> {
          model.folderProperty().set("there");
          controller().backUp();
          assertThat(backups.folders).containsExactly(Path.of("there"));
          assertThat(model.copies()).extracting(Backups.Copy::size).containsExactly(2L, 1L);
        });
  }

  @Test
  void aBackupTellsHowFarItIs_andIsStoppedWhereThePersonSaysSo() {
    FxStage.run(
        () -> {
          var controller = controller();
          model.folderProperty().set("there");
          controller.backUp();
          assertThat(model.doneProperty().get()).isEqualTo(0.5);

          backups.onBackUp = controller::stopBackUp;
          controller.backUp();
          assertThat(model.noticeProperty().get().happened())
              .isEqualTo(kit.text(SettingsText.CANCELLED));
        });
  }

  @Test
  void aCopyOfWhichTheJournalHasNoRoomToTell_isToldAsThere() {
    FxStage.run(
        () -> {
          backups.answer = new Backups.Result.Untold(KeptBackups.copy(1));
          model.folderProperty().set("there");
          controller().backUp();
          assertThat(model.noticeProperty().get().happened()).contains("c1");
          assertThat(model.noticeProperty().get().todo())
              .isEqualTo(kit.text(SettingsText.DO_ROOM_HERE));
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureIsTold(Backups.Why why) {
    FxStage.run(
        () -> {
          backups.answer = new Backups.Result.Failed(why);
          model.folderProperty().set("there");
          controller().backUp();
          assertThat(model.noticeProperty().get().happened()).isNotBlank();
          assertThat(model.noticeProperty().get().todo()).isNotBlank();
        });
  }

  private SettingsController controller() {
    var outside =
        new SettingsController.Outside(
            Optional::empty, language -> {}, new SimpleBooleanProperty(true), Optional.empty());
    return new SettingsController(kit, model, backups, EntryExample.AT_ONCE, outside);
  }

  private static final class KeptBackups implements Backups {

    private final List<Path> folders = new ArrayList<>();
    private Result answer = new Result.Done(copy(1));
    private Runnable onBackUp = () -> {};

    @Override
    public Result backUp(Path folder, DoublePredicate goesOn) {
      folders.add(folder);
      onBackUp.run();
      return goesOn.test(0.5) ? answer : new Result.Failed(Why.CANCELLED);
    }

    @Override
    public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
      return answer;
    }

    @Override
    public List<Copy> in(Path folder) {
      return List.of(copy(1), copy(2));
    }

    private static Copy copy(long number) {
      return new Copy(Path.of("c" + number), Instant.ofEpochSecond(number), number);
    }
  }
}
