package org.uppsikt.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.text.Language;
import org.uppsikt.text.RestoreText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.FixedBackupIn;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.entry.RestoreModel.Step;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.export.BackupIn;

/// A backup is looked at before it is unpacked, and whatever keeps it from that is told in words.
class RestoreControllerTest {

  private static final String NEWEST = "uppsikt-1f6a90c3-20260805T060000Z.zip";
  private static final String OLDER = "uppsikt-1f6a90c3-20260804T060000Z.zip";

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final FixedBackupIn backups = new FixedBackupIn();
  private final RestoreModel model = new RestoreModel();
  private final List<String> went = new ArrayList<>();

  private RestoreController restoring(Optional<Path> kept) {
    var outside =
        new RestoreController.Outside(
            kept,
            FixedBackupIn.WANTED,
            () -> Optional.of(Path.of("/media/usb", OLDER)),
            () -> Optional.of(Path.of("/srv/new")),
            folder -> went.add("sign in " + folder.getFileName()),
            () -> went.add("back"),
            language -> went.add("language " + language));
    var made = new RestoreController(kit, model, backups, EntryExample.AT_ONCE, outside);
    made.begin();
    return made;
  }

  private RestoreController restoring() {
    return restoring(Optional.of(FixedBackupIn.KEPT));
  }

  private Scene shown(RestoreController controller) {
    var scene = FxStage.scene(kit, new StackPane(controller.view()), 1024, 640);
    controller.focus();
    return scene;
  }

  private static String words(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Found.nodes(scene.getRoot()).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> String.valueOf(((Labeled) node).getText()))
        .collect(Collectors.joining("\n"));
  }

  private static void press(Scene scene, KeyCode code) {
    var owner = scene.getFocusOwner();
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(owner, new KeyEvent(type, "", "", code, false, false, false, false));
    }
  }

  private static LanguageMenu language(Scene scene) {
    return Found.in(scene.getRoot(), "entry.language", LanguageMenu.class);
  }

  private static String focused(Scene scene) {
    return String.valueOf(scene.getFocusOwner().getId());
  }

  @Test
  void theNewestBackupIsChosenAlready_andGoesBesideTheWorkspaceThatIsThere() {
    FxStage.run(
        () -> {
          restoring();
          assertThat(backups.asked).containsExactly("in " + FixedBackupIn.KEPT);
          assertThat(model.fileProperty().get()).endsWith(NEWEST);
          assertThat(model.folderProperty().get()).endsWith("Björkvik-2");
        });
  }

  @Test
  void whatIsInTheBackupIsShown_beforeAnythingIsUnpacked() {
    FxStage.run(
        () -> {
          var scene = shown(restoring());
          assertThat(focused(scene)).isEqualTo("restore.file");
          press(scene, KeyCode.ENTER);
          assertThat(backups.asked).endsWith("look " + NEWEST + " Björkvik-2");
          assertThat(words(scene))
              .containsPattern("5 Aug \\d\\d:\\d\\d Z\\R")
              .contains("12,408", "Eva Lindqvist", "48 MB", "212,000 MB", "Björkvik-2")
              .doesNotContain("\u202e");
          assertThat(focused(scene)).isEqualTo("restore.next");
          press(scene, KeyCode.ENTER);
          assertThat(backups.asked).endsWith("unpack " + NEWEST + " Björkvik-2");
          assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
          assertThat(words(scene))
              .contains("Björkvik-2", "Eva Lindqvist", "suspended or removed", "held until");
          press(scene, KeyCode.ENTER);
          assertThat(went).containsExactly("sign in Björkvik-2");
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultIsToldInEveryLanguage_alsoWhatTheCommandSays(BackupIn.Why why) {
    for (var language : Language.values()) {
      var texts = FxStage.kit(language, Appearance.LIGHT, 100);
      var words = RestoreWords.of(texts, why, "a.zip");
      assertThat(words.happened())
          .contains("a.zip")
          .isEqualTo(texts.text(RestoreText.valueOf(why.name()), "a.zip"));
      assertThat(words.kept()).isNotBlank();
    }
  }

  @Test
  void whereAFolderCannotBeWrittenTo_roomIsNotWhatHelps() {
    assertThat(RestoreWords.of(kit, BackupIn.Why.NOT_WRITABLE, "a.zip").todo())
        .isEqualTo("Choose another folder.");
    assertThat(RestoreWords.of(kit, BackupIn.Why.NO_ROOM, "a.zip").todo()).startsWith("Make room");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
  void whatCannotBeRestored_isSaidWhereItWasChosen_andNothingIsUnpacked(BackupIn.Why why) {
    FxStage.run(
        () -> {
          backups.looking = Optional.of(why);
          var scene = shown(restoring());
          press(scene, KeyCode.ENTER);
          assertThat(model.stepProperty().get()).isEqualTo(Step.CHOOSE);
          assertThat(words(scene)).contains(kit.text(RestoreText.valueOf(why.name()), file()));
          assertThat(backups.asked).noneMatch(asked -> asked.startsWith("unpack"));
          assertThat(focused(scene)).isEqualTo("restore.file");
        });
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
  void whatFailsOnTheWay_isSaid_andOneGoesBackToChooseAnew(BackupIn.Why why) {
    FxStage.run(
        () -> {
          backups.unpacking = Optional.of(why);
          var scene = shown(restoring());
          press(scene, KeyCode.ENTER);
          press(scene, KeyCode.ENTER);
          assertThat(words(scene)).contains(kit.text(RestoreText.valueOf(why.name()), file()));
          press(scene, KeyCode.ESCAPE);
          assertThat(model.stepProperty().get()).isEqualTo(Step.CHOOSE);
          assertThat(model.noticeProperty().get()).isNull();
          press(scene, KeyCode.ESCAPE);
          assertThat(went).containsExactly("back");
        });
  }

  @Test
  void whatWentWrong_isSeenInALowWindowToo() {
    var scene =
        FxStage.on(
            () -> {
              backups.looking = Optional.of(BackupIn.Why.DAMAGED);
              var controller = restoring();
              var made = FxStage.scene(kit, new StackPane(controller.view()), 1024, 420);
              controller.focus();
              press(made, KeyCode.ENTER);
              return made;
            });
    FxStage.run(
        () -> {
          scene.getRoot().layout();
          var notice =
              Found.nodes(scene.getRoot()).stream()
                  .filter(InlineMessage.class::isInstance)
                  .findFirst()
                  .orElseThrow();
          var place = notice.localToScene(notice.getLayoutBounds());
          assertThat(place.getMinY()).isNotNegative();
          assertThat(place.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
        });
  }

  private String file() {
    return model.fileProperty().get();
  }

  @Test
  void escStopsTheUnpacking_andEnterThatIsStillHeldDoesNot() {
    FxStage.run(
        () -> {
          var scene = shown(restoring());
          press(scene, KeyCode.ENTER);
          backups.half =
              () -> {
                assertThat(focused(scene)).isEqualTo("restore.stop");
                assertThat(model.doneProperty().get()).isEqualTo(0.5);
                press(scene, KeyCode.ENTER);
                assertThat(model.stopped()).isFalse();
                assertThat(language(scene).isDisabled()).isTrue();
                press(scene, KeyCode.ESCAPE);
                assertThat(went).isEmpty();
              };
          press(scene, KeyCode.ENTER);
          assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
          assertThat(words(scene)).contains("Stopped. Nothing was unpacked");
          assertThat(language(scene).isDisabled()).isFalse();
          assertThat(focused(scene)).isEqualTo("restore.next");
        });
  }

  @Test
  void anotherBackupIsChosenInTheList_orAsAFile_andAnotherPlace() {
    FxStage.run(
        () -> {
          var controller = restoring();
          var scene = shown(controller);
          var list = Found.in(scene.getRoot(), "restore.copies", ListView.class);
          assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
          list.getSelectionModel().select(1);
          assertThat(file()).endsWith(OLDER).startsWith(FixedBackupIn.KEPT.toString());
          Found.in(scene.getRoot(), "restore.choose-file", Button.class).fire();
          assertThat(Path.of(file())).isEqualTo(Path.of("/media/usb", OLDER));
          assertThat(list.getSelectionModel().isEmpty()).isTrue();
          Found.in(scene.getRoot(), "restore.choose-where", Button.class).fire();
          assertThat(Path.of(model.folderProperty().get()))
              .isEqualTo(Path.of("/srv/new", "Björkvik-2"));
          list.requestFocus();
          press(scene, KeyCode.ENTER);
          assertThat(backups.asked).endsWith("look " + OLDER + " Björkvik-2");
        });
  }

  @Test
  void whereNobodyKnowsOfBackups_theFileIsAskedFor() {
    FxStage.run(
        () -> {
          var scene = shown(restoring(Optional.empty()));
          press(scene, KeyCode.ENTER);
          assertThat(words(scene)).contains("Choose a backup.").doesNotContain("newest backups");
          assertThat(backups.asked).isEmpty();
        });
  }
}
