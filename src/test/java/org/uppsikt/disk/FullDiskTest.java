package org.uppsikt.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Tables;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.work.Office;
import org.uppsikt.work.Proof;
import org.uppsikt.work.Step;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// Intake, sealing, orders and backup on a disk that takes no more: a process of its own works
/// until the operating system refuses, is told so, and goes on once there is room. What it was told
/// was saved is there, and the workspace verifies.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FullDiskTest {

  @TempDir Path folder;

  @Test
  void intake_saysSo_losesNothingAndGoesOnOnceThereIsRoom() throws Exception {
    List<String> told = write("intake");
    assertThat(told).containsOnlyOnce("REFUSED NO_ROOM", "AGAIN NO_ROOM", "END");
    assertThat(after("REFUSED", told)).anyMatch(line -> line.startsWith("ARRIVED"));
    assertKept(told);
  }

  @Test
  void sealing_saysSo_losesNothingAndGoesOnOnceThereIsRoom() throws Exception {
    List<String> told = write("seal");
    assertThat(told).containsOnlyOnce("REFUSED NO_ROOM", "AGAIN NO_ROOM", "END");
    assertThat(after("REFUSED", told)).anyMatch(line -> line.startsWith("SEALED"));
    assertKept(told);
  }

  @Test
  void whatThePlatformDidIsFoundOut_onceThereIsRoomToWriteItDown() throws Exception {
    List<String> told = write("dispatch");
    assertThat(told)
        .containsSubsequence(
            "REFUSED NO_ROOM", "HIDDEN true", "HIDDEN AGAIN false", "ORDER CONFIRMED", "END");
    assertKept(told);
  }

  @Test
  void backup_saysSo_leavesNothingHalfAndTheWorkspaceGoesOn() throws Exception {
    List<String> told = write("backup");
    assertThat(told)
        .containsSubsequence("BACKUP Failed[reason=NO_ROOM]", "FILES []", "BACKUP Done", "END");
    assertKept(told);
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".zip"));
    }
  }

  @Test
  void import_keepsWholeBatches_andTheSameLinesGoOnOnceThereIsRoom() throws Exception {
    List<String> told = write("import");
    assertThat(told)
        .containsSubsequence("REFUSED NO_ROOM", "KEPT SOME true", "ADDED UP true", "END");
    assertKept(told);
  }

  @Test
  void exports_sayWhyTheyAreNotWritten_andLeaveNothingHalf() throws Exception {
    List<String> told = write("export");
    assertThat(told)
        .containsExactly(
            "EXPORT NotWritten",
            "EVIDENCE NO_ROOM",
            "LEFT []",
            "EXPORT Written",
            "EVIDENCE Written",
            "END");
  }

  @Test
  void restore_saysSo_andLeavesNothingHalf() throws Exception {
    List<String> told = write("restore");
    assertThat(told)
        .containsExactly("RESTORE Failed[reason=NO_ROOM]", "LEFT []", "RESTORE Done", "END");
  }

  /// It ends rather than answer what it could not keep.
  @Test
  void thePracticeServer_saysSoAtItsStart_andEndsWithoutLosingWhatItTold() throws Exception {
    List<String> told = write("practice");
    assertThat(told)
        .containsExactly(
            "START Failed[why=NO_ROOM]", "ENDED 4", "KEPT WHAT IT TOLD true", "GOES ON", "END");
  }

  @Test
  void aNewKeyForTheFile_leavesNothingHalfWhereItFindsNoRoom() throws Exception {
    List<String> told = write("rotation");
    assertThat(told).containsExactly("REFUSED", "LEFT false", "ROTATION DONE", "END");
  }

  /// No password is tried that cannot be counted, and nobody is let in without a note of it.
  @Test
  void signingIn_saysSo_countsNothingHalfAndGoesOnOnceThereIsRoom() throws Exception {
    List<String> told = write("sign-in");
    assertThat(told)
        .containsExactly(
            "WRONG WRONG_PASSWORD",
            "WRONG NO_ROOM",
            "RIGHT NO_ROOM",
            "COUNT KEPT true",
            "NOTE NO_ROOM",
            "NOTES 1",
            "END");
  }

  private void assertKept(List<String> told) {
    try (Database database = Bench.file(folder, new Ticking())) {
      Tables tables = Tables.create();
      for (String line : told) {
        String id = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("ARRIVED ")) {
          var ref = new VersionRef(new ItemId(Long.parseLong(id)), 1);
          Optional<ItemVersion> version = database.read(tx -> tables.versions().find(tx, ref));
          assertThat(version).isPresent();
        } else if (line.startsWith("SEALED ")) {
          var evidence = EvidenceId.parse(id);
          boolean whole =
              database.read(
                  tx ->
                      tables
                          .evidences()
                          .find(tx, evidence)
                          .filter(found -> new Proof(tables).holds(tx, found))
                          .isPresent());
          assertThat(whole).isTrue();
        }
      }
      var office =
          new Office(
              database,
              tables,
              new Ticking(),
              ZoneId.of("Europe/Stockholm"),
              PolicyLibrary.shipped(),
              "base",
              "Björkviks kommun",
              false,
              Step.Watcher.NOBODY);
      assertThat(new Verify(office).run(List.of(), Stage.Watcher.NOBODY, () -> false).problems())
          .isEmpty();
    }
  }

  private static List<String> after(String first, List<String> lines) {
    return lines.stream().dropWhile(line -> !line.startsWith(first)).toList();
  }

  private List<String> write(String what) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = writer.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = out.lines().toList();
      assertThat(writer.waitFor()).as(String.join("; ", lines)).isZero();
      return lines;
    }
  }
}
