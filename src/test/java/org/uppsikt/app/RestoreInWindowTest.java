package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Outbox;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.work.Backups;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.Restored;

/// A real backup, restored in the window by keys alone, and signed in to.
class RestoreInWindowTest extends WindowHome {

  /// @return a backup in which an order waits
  private Path backedUp(OwnOffice office) {
    office.order(Optional.empty());
    var result = office.desk().backups().backUp(home.resolve("copies"), part -> true);
    return ((Backups.Result.Done) result).copy().file();
  }

  @Test
  void whatARefusalSays_isDoneInTheWindow_toTheSignIn_andTheOrdersStandHeld() throws IOException {
    Path folder = home.resolve("office");
    Path backup;
    try (var office = new OwnOffice(folder)) {
      backup = backedUp(office);
    }
    Files.writeString(folder.resolve("keys.json"), "no keys");
    byte[] damaged = Files.readAllBytes(folder.resolve("keys.json"));
    inWindow(
        Language.EN,
        window -> {
          opens(window, folder);
          window.awaits("open.restore");
          window.click("open.restore");
          stands(window, "restore.file");
          window.awaits(
              "the new folder", () -> text(window, "restore.folder").endsWith("office-2"));
          write(window, backup.toString());
          window.press("Enter");
          stands(window, "restore.next");
          assertThat(window.says("Eva Lindqvist")).isTrue();
          window.press("Enter");
          window.awaits("the end", () -> window.says("office-2") && !window.shows("restore.back"));
          stands(window, "restore.next");
          window.press("Enter");
          stands(window, "signin.password");
          window.types(OwnOffice.EVAS);
          window.press("Enter");
          window.awaits("restored.to-people");
        });
    assertThat(Files.readAllBytes(folder.resolve("keys.json"))).isEqualTo(damaged);
    held(home.resolve("office-2"));
  }

  private void held(Path folder) {
    try (var doors = new RealDoors(java.time.Clock.systemUTC())) {
      var people = ((Doors.Look.Own) doors.doors().look(folder)).people();
      var credential =
          new Doors.Credential.Password(people.getFirst().id(), OwnOffice.EVAS.toCharArray());
      var entry = doors.doors().open(folder, credential, Opening.UNWATCHED);
      try (Desk desk = ((Doors.Entry.Open) entry).desk()) {
        List<Outbox.Order> held =
            desk.office()
                .database()
                .read(tx -> desk.office().tables().outbox().inState(tx, OrderState.UNCERTAIN));
        assertThat(held)
            .singleElement()
            .satisfies(order -> assertThat(order.failure()).contains(Restored.HELD));
        assertThat(OwnOffice.journal(desk))
            .extracting(each -> each.entry().kind())
            .containsOnlyOnce(EventKind.RESTORED_FROM_BACKUP);
      }
    }
  }

  @Test
  void fromTheStart_anExistingFolderIsRefusedBeforehand_andEveryFileAsWell() throws IOException {
    Path folder = home.resolve("office");
    Path backup;
    try (var office = new OwnOffice(folder)) {
      backup = backedUp(office);
    }
    Path other = Files.writeString(home.resolve("other.zip"), "no backup");
    inWindow(
        Language.EN,
        window -> {
          window.press("R");
          stands(window, "restore.file");
          window.awaits("a folder", () -> text(window, "restore.folder").endsWith("workspace"));
          write(window, other.toString());
          window.press("Enter");
          window.awaits("no backup", () -> window.says("not a backup made by Uppsikt"));
          stands(window, "restore.file");
          write(window, backup.toString());
          into(window, folder);
          window.press("Enter");
          window.awaits("there already", () -> window.says("The folder is there already"));
          window.press("Esc");
          stands(window, "start.practise");
        });
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .contains("office", "copies")
          .noneMatch(name -> name.startsWith("workspace") || name.endsWith(".part"));
    }
  }

  private static void into(OpenWindow window, Path folder) {
    FxStage.run(
        () ->
            ((TextInputControl) window.node("restore.folder").orElseThrow())
                .setText(folder.toString()));
  }

  private static String text(OpenWindow window, String id) {
    return window.node(id).map(node -> ((TextInputControl) node).getText()).orElse("");
  }
}
