package org.uppsikt.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.DoorText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.LanguageMenu;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// The pages that look into a folder: what they say is about the folder that stands there, and one
/// that does not answer keeps nobody.
class FolderPagesTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Tasks later = new Tasks(background::add, Runnable::run);
  private final List<String> led = new ArrayList<>();
  private final OpenFolderModel opening = new OpenFolderModel();
  private final NewOfficeModel making = new NewOfficeModel();
  private Doors.Look look = new Doors.Look.Own("", List.of());

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @Test
  void whoGoesBackWhileAFolderDoesNotAnswer_isLedNowhereByItLater() {
    FxStage.run(
        () -> {
          show(openPage());
          node("open.folder", TextField.class).setText("/net/slow");
          press("open.go");
          assertThat(node("entry.language", LanguageMenu.class).isDisabled()).isTrue();
          Event.fireEvent(
              scene.getRoot(),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertThat(led).containsExactly("back");
          answer();
          assertThat(led).containsExactly("back");
          press("open.go");
          answer();
          assertThat(led).as("another look counts").containsExactly("back", "own /net/slow");
          assertThat(node("entry.language", LanguageMenu.class).isDisabled()).isFalse();
        });
  }

  @Test
  void whatHelpsAgainstOneFolder_isNotOfferedForAnother() {
    FxStage.run(
        () -> {
          look = new Doors.Look.Unreadable(Doors.Reason.DAMAGED);
          show(openPage());
          node("open.folder", TextField.class).setText("/srv/a");
          press("open.go");
          answer();
          assertThat(shows("open.restore")).isTrue();
          node("open.folder", TextField.class).setText("/srv/b");
          assertThat(shows("open.restore")).isFalse();
          assertThat(said()).doesNotContain(kit.text(DoorText.DAMAGED, "", ""));
        });
  }

  @Test
  void whatIsFoundInOneFolder_isToldOfNoOtherThatWasTypedMeanwhile() {
    FxStage.run(
        () -> {
          look = new Doors.Look.Unreadable(Doors.Reason.DAMAGED);
          show(openPage());
          node("open.folder", TextField.class).setText("/net/a");
          press("open.go");
          node("open.folder", TextField.class).setText("/srv/b");
          assertThat(node("open.go", Button.class).isDisabled()).isFalse();
          answer();
          assertThat(shows("open.restore")).isFalse();
          assertThat(said()).doesNotContain(kit.text(DoorText.DAMAGED, "", ""));
        });
  }

  @Test
  void aDamagedKeyFileIsToldAsThat_whereANewWorkspaceWasToBeMade() {
    FxStage.run(
        () -> {
          look = new Doors.Look.Unreadable(Doors.Reason.KEYS_DAMAGED);
          show(newPage());
          press("office.next");
          answer();
          assertThat(making.stepProperty().get()).isEqualTo(NewOfficeModel.Step.OFFICE);
          assertThat(said())
              .contains(kit.text(DoorText.KEYS_DAMAGED, "", ""))
              .doesNotContain(kit.text(DoorText.EXISTS, "", ""));
          assertThat(shows("office.taken")).as("it cannot be opened").isFalse();
        });
  }

  @Test
  void theWayIntoATakenFolderGoes_withItsName() {
    FxStage.run(
        () -> {
          show(newPage());
          press("office.next");
          answer();
          assertThat(shows("office.taken")).isTrue();
          node("office.folder", TextField.class).setText("/srv/other");
          assertThat(shows("office.taken")).isFalse();
          assertThat(said()).doesNotContain(kit.text(DoorText.EXISTS, "", ""));
        });
  }

  private Region openPage() {
    var outside =
        new OpenFolderController.Outside(
            Optional::empty,
            (folder, people) -> led.add("own " + folder),
            folder -> led.add("practice"),
            folder -> led.add("restore"),
            () -> led.add("back"),
            language -> {});
    return new OpenFolderController(kit, opening, new LookingDoors(), later, outside).view();
  }

  private Region newPage() {
    making.municipalityProperty().set("Smedby");
    making.packProperty().set(new NewOfficeModel.Pack("pack", "Guidelines"));
    making.folderProperty().set("/srv/taken");
    var outside =
        new NewOfficeController.Outside(
            List.of(),
            Optional::empty,
            EntryExample.NOWHERE,
            LocalDate.EPOCH,
            desk -> {},
            folder -> led.add("taken " + folder),
            () -> led.add("back"),
            language -> {});
    return new NewOfficeController(kit, making, new LookingDoors(), later, outside).view();
  }

  private void show(Region page) {
    scene = FxStage.scene(kit, page, 1024, 640);
  }

  private void answer() {
    Objects.requireNonNull(background.poll()).run();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private void press(String id) {
    node(id, Button.class).fire();
  }

  private <T extends javafx.scene.Node> T node(String id, Class<T> type) {
    return Found.in(scene.getRoot(), id, type);
  }

  private boolean shows(String id) {
    return Found.nodes(scene.getRoot()).stream().anyMatch(node -> id.equals(node.getId()));
  }

  private List<String> said() {
    return Found.nodes(scene.getRoot()).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private final class LookingDoors implements Doors {

    @Override
    public Look look(Path folder) {
      return look;
    }

    @Override
    public Entry open(Path folder, Credential credential, Opening watched) {
      return Entry.Refused.of(Reason.MISSING);
    }

    @Override
    public Holders holders(Path folder, char[] key, Opening watched) {
      return new Holders.Refused(Entry.Refused.of(Reason.MISSING));
    }

    @Override
    public Entry practice(Path folder, boolean fresh, Opening watched) {
      return Entry.Refused.of(Reason.MISSING);
    }

    @Override
    public Made make(NewOffice office) {
      return new Made.Refused(Reason.EXISTS);
    }
  }
}
