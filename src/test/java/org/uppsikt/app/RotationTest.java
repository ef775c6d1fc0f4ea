package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.Reason;
import org.uppsikt.work.Opening;

/// The new key of a workspace, at the sign-in after a person was removed: never on a file that
/// somebody has open, and never on one that is damaged.
class RotationTest {

  @TempDir Path temp;
  private OwnOffice office;

  @BeforeEach
  void removeSomebody() {
    office = new OwnOffice(temp.resolve("workspace"));
    Person mats = office.addMats();
    office.desk().staff().remove(mats.id(), "slutat", office.eva());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Doors.Entry signIn() {
    return office.open(office.eva(), OwnOffice.EVAS);
  }

  private Doors.Entry signIn(Path folder, Opening opening) {
    var credential = new Doors.Credential.Password(office.eva(), OwnOffice.EVAS.toCharArray());
    return office.doors.open(folder, credential, opening);
  }

  /// What was unzipped by hand gets a seal of its own with the new key, and is held all the same.
  @Test
  void aFileWithoutItsSeal_isToldAsABackup_alsoWhereTheKeyIsChangedFirst() throws IOException {
    office.desk().close();
    Path other = Files.createDirectories(temp.resolve("other"));
    for (String name : List.of("workspace.mv.db", "keys.json")) {
      Files.copy(office.folder.resolve(name), other.resolve(name));
    }
    try (Desk desk = ((Doors.Entry.Open) signIn(other, Opening.UNWATCHED)).desk()) {
      assertThat(OwnOffice.journal(desk))
          .extracting(stored -> stored.entry().kind())
          .containsOnlyOnce(EventKind.RESTORED_FROM_BACKUP);
    }
    assertThat(OwnOffice.journal(office.reopen()))
        .extracting(stored -> stored.entry().kind())
        .doesNotContain(EventKind.RESTORED_FROM_BACKUP);
  }

  @Test
  void whoCancelsBeforeTheKeyIsChanged_findsAllAsItWas_andAfterwardsIsLetIn() {
    office.desk().close();
    Map<String, Digest> before = OwnOffice.files(office.folder);
    assertThat(signIn(office.folder, cancelledAt(Opening.Stage.COMPARING)))
        .isEqualTo(new Doors.Entry.Cancelled());
    assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    var entry = signIn(office.folder, cancelledAt(Opening.Stage.REKEYING));
    ((Doors.Entry.Open) entry).desk().close();
  }

  /// Cancelled once that is reached.
  private static Opening cancelledAt(Opening.Stage stage) {
    return new Opening() {
      private boolean reached;

      @Override
      public void reached(Stage now, long done, long whole) {
        reached |= now == stage;
      }

      @Override
      public boolean cancelled() {
        return reached;
      }
    };
  }

  @Test
  void aSecondSignInWaitsForTheFirstConsole_whichLosesNothing() {
    assertThat(signIn()).isEqualTo(Doors.Entry.Refused.of(Reason.IN_USE));
    Channel written = office.addManual();
    var desk = office.reopen();
    assertThat(desk.office().database().read(desk.office().tables().channels()::all))
        .contains(written);
  }

  @Test
  void anotherProgramThatHasTheFileOpen_isLeftAlone() throws IOException {
    office.desk().close();
    Map<String, Digest> before = OwnOffice.files(office.folder);
    Process other = holding(office.place.database());
    try {
      assertThat(signIn()).isEqualTo(Doors.Entry.Refused.of(Reason.IN_USE));
      assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    } finally {
      other.destroyForcibly();
      other.onExit().join();
    }
    ((Doors.Entry.Open) signIn()).desk().close();
  }

  @Test
  void aFlippedBitAnywhere_isDamage_andNothingIsWrittenOverIt() throws IOException {
    office.desk().close();
    byte[] whole = Files.readAllBytes(office.place.database());
    for (int i = 0; i < 12; i++) {
      byte[] damaged = whole.clone();
      damaged[whole.length / 12 * i + 11] ^= 4;
      Files.write(office.place.database(), damaged);
      Map<String, Digest> before = OwnOffice.files(office.folder);
      assertThat(signIn())
          .isInstanceOfSatisfying(
              Doors.Entry.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED));
      assertThat(OwnOffice.files(office.folder)).isEqualTo(before);
    }
    Files.write(office.place.database(), whole);
    ((Doors.Entry.Open) signIn()).desk().close();
  }

  /// A program of its own that locks the file as H2 does, until it is killed.
  private static Process holding(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Holder.class.getName(),
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(said.readLine()).isEqualTo("held");
    return process;
  }

  /// Holds a file.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (var channel =
              FileChannel.open(
                  Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        System.out.println(lock.isValid() ? "held" : "not held");
        System.in.read();
      }
    }
  }
}
