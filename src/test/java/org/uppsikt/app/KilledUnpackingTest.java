package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uppsikt.store.backup.Restore;
import org.uppsikt.work.export.BackupIn;
import org.uppsikt.work.export.DiskBackupIn;

/// A program that is killed while it unpacks a backup leaves half a workspace under a name of its
/// own: the next one beside it takes that away, and never what another one is at.
class KilledUnpackingTest extends BackupOffice {

  @Test
  void whatIsLeftOfAKilledOne_isTakenAwayByTheNext_andNotWhileItRuns() throws Exception {
    Path backup = backUp().file();
    Path there = temp.resolve("elsewhere");
    Process probe = unpacking(backup, there);
    try {
      assertThat(parts()).isEqualTo(1);
      assertThat(new Restore(backup).to(temp.resolve("third"), part -> true))
          .isInstanceOf(Restore.Result.Done.class);
      assertThat(parts()).as("somebody is at it").isEqualTo(1);
    } finally {
      probe.destroyForcibly().onExit().join();
    }
    assertThat(parts()).as("nothing clears up after a kill").isEqualTo(1);

    assertThat(new Restore(backup).to(there, part -> true)).isInstanceOf(Restore.Result.Done.class);

    assertThat(parts()).isZero();
    assertThat(names(there))
        .containsExactly("keys.json", "name.json", "restored.json", "workspace.mv.db");
  }

  /// It would else be told for ever that there is no room.
  @Test
  void theLookBeforeAnUnpacking_givesItsRoomBack() throws Exception {
    Path backup = backUp().file();
    unpacking(backup, temp.resolve("elsewhere")).destroyForcibly().onExit().join();
    assertThat(parts()).isEqualTo(1);

    assertThat(new DiskBackupIn().look(backup, temp.resolve("elsewhere")))
        .isInstanceOf(BackupIn.Look.Found.class);

    assertThat(parts()).isZero();
  }

  @Test
  void whatOnlyLooksLikeOne_stays() throws IOException {
    Path own = Files.createDirectory(temp.resolve("x." + UUID.randomUUID() + ".part"));
    Files.writeString(own.resolve("letter.txt"), "mine");
    Path young = Files.createDirectory(temp.resolve("y." + UUID.randomUUID() + ".part"));
    Path old = Files.createDirectory(temp.resolve("z." + UUID.randomUUID() + ".part"));
    var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(own, longAgo);
    Files.setLastModifiedTime(old, longAgo);

    new Restore(backUp().file()).to(temp.resolve("elsewhere"), part -> true);

    assertThat(own.resolve("letter.txt")).exists();
    assertThat(young).as("perhaps somebody has just begun").exists();
    assertThat(old).as("killed before it held the lock").doesNotExist();
  }

  private long parts() throws IOException {
    return names(temp).stream().filter(name -> name.endsWith(".part")).count();
  }

  /// A process that stands in the middle of it.
  private static Process unpacking(Path backup, Path there) throws IOException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                UnpackProbe.class.getName(),
                backup.toString(),
                there.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = probe.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).isEqualTo(UnpackProbe.WITHIN);
    return probe;
  }
}
