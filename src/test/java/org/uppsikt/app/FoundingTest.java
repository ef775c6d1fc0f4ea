package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;

/// Workspaces whose making, or throwing away, was broken off.
class FoundingTest {

  @TempDir Path temp;
  private final Threads threads = new Threads();
  private final FolderDoors doors =
      new FolderDoors(new Wiring(new Ticking(), threads), OwnOffice.CHEAP);

  @AfterEach
  void close() {
    threads.close();
  }

  private Doors.Made make(Path folder, String pack) {
    char[] password = "ett långt lösenord".toCharArray();
    return doors.make(new Doors.NewOffice(folder, "Björkvik", pack, "Eva", "Kansliet", password));
  }

  @Test
  void aMakingBrokenOffAnywhere_isMadeAgain() throws IOException {
    Path whole = temp.resolve("whole");
    ((Doors.Made.Done) make(whole, "base")).desk().close();
    for (int moved = 0; moved < 3; moved++) {
      Path folder = Files.createDirectories(temp.resolve("broken" + moved));
      Path making = Files.createDirectories(folder.resolve(".making"));
      String[] inOrder = {"uppsikt.seal", "workspace.mv.db", "keys.json"};
      for (int i = 0; i < inOrder.length; i++) {
        Path at = i < moved ? folder : making;
        Files.copy(whole.resolve(inOrder[i]), at.resolve(inOrder[i]));
      }
      assertThat(doors.look(folder)).isEqualTo(new Doors.Look.Nothing());
      var made = make(folder, "base");
      assertThat(made).isInstanceOf(Doors.Made.Done.class);
      ((Doors.Made.Done) made).desk().close();
      assertThat(making).doesNotExist();
    }
  }

  @Test
  void aWorkspaceWithoutItsKeyFile_isNotTakenForABrokenOffMaking() throws IOException {
    Path folder = temp.resolve("office");
    ((Doors.Made.Done) make(folder, "base")).desk().close();
    Files.delete(folder.resolve("keys.json"));
    assertThat(make(folder, "base")).isEqualTo(new Doors.Made.Refused(Reason.EXISTS));
    assertThat(doors.look(folder)).isEqualTo(new Doors.Look.Unreadable(Reason.KEYS_DAMAGED));
  }

  @ParameterizedTest
  @CsvSource({
    "smedjebacken, Europe/Stockholm",
    "saltdal, Europe/Oslo",
    "kronoby, Europe/Helsinki",
    "statute-fi, Europe/Helsinki"
  })
  void anOfficeKeepsTheTimeOfItsCountry(String pack, ZoneId zone) {
    try (var desk = ((Doors.Made.Done) make(temp.resolve(pack), pack)).desk()) {
      assertThat(desk.office().zone()).isEqualTo(zone);
    }
  }

  @Test
  void aPracticeBrokenOffBeforeItsDatabase_opens() throws IOException {
    Path folder = temp.resolve("practice");
    practised(folder, false).desk().close();
    Files.delete(folder.resolve("workspace.mv.db"));
    Files.delete(folder.resolve("uppsikt.seal"));
    practised(folder, false).desk().close();
  }

  @Test
  void practiceStartsOver_alsoWhereItIsDamaged_butNotWhereItIsOpen() throws IOException {
    Path folder = temp.resolve("practice");
    try (var desk = practised(folder, false).desk()) {
      assertThat(doors.practice(folder, true, Opening.UNWATCHED))
          .isEqualTo(Doors.Entry.Refused.of(Reason.IN_USE));
      assertThat(
              desk.register()
                  .addManual("X", "https://example.test", "linkedin", desk.person().id()))
          .isNotNull();
    }
    Files.writeString(folder.resolve("workspace.mv.db"), "damaged");
    assertThat(doors.practice(folder, false, Opening.UNWATCHED))
        .isInstanceOf(Doors.Entry.Refused.class);
    try (var desk = practised(folder, true).desk()) {
      assertThat(desk.office().database().read(desk.office().tables().channels()::all)).hasSize(3);
    }
  }

  @Test
  void aFolderThatIsNoPractice_isNeverThrownAway() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("pictures"));
    Files.writeString(folder.resolve("letter.txt"), "dear");
    practised(folder, true).desk().close();
    assertThat(folder.resolve("letter.txt")).hasContent("dear");
  }

  private Doors.Entry.Open practised(Path folder, boolean over) {
    return (Doors.Entry.Open) doors.practice(folder, over, Opening.UNWATCHED);
  }
}
