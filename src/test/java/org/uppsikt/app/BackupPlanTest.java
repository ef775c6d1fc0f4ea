package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.work.Backups;

/// When a backup is due, and which of the older ones go.
class BackupPlanTest {

  @TempDir Path temp;
  private OwnOffice office;
  private Path folder;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
    folder = temp.resolve("backups");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void onlyTheNewestAreKept_andNothingOfAnybodyElse() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("uppsikt-deadbeef-20200101T000000Z.zip"), "another office");
    var plan = new Backups.Plan(folder, Duration.ofHours(24), 2, true);
    var backups = office.desk().backups();
    List<Backups.Result> results = new ArrayList<>();
    for (int day = 0; day < 4; day++) {
      results.add(backups.backUpIfDue(plan, part -> true));
      office.clock.forward(Duration.ofHours(23));
      assertThat(backups.backUpIfDue(plan, part -> true)).isEqualTo(results.getLast());
      office.clock.forward(Duration.ofHours(1));
    }
    assertThat(backups.in(folder))
        .hasSize(2)
        .isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    assertThat(folder.toFile().list()).hasSize(3).contains("uppsikt-deadbeef-20200101T000000Z.zip");
  }

  /// The clock ran ahead while one was made; a copy of the workspace was opened elsewhere.
  @Test
  void copiesFromTheFutureAndOfACopy_neitherCountNorTakeOthersAway() throws IOException {
    var plan = new Backups.Plan(folder, Duration.ofHours(24), 2, true);
    var backups = office.desk().backups();
    Backups.Copy first = done(backups.backUpIfDue(plan, part -> true));
    office.clock.forward(Duration.ofDays(3650));
    Backups.Copy ahead = done(backups.backUpIfDue(plan, part -> true));
    office.clock.forward(Duration.ofDays(3650).negated());
    // Made by a copy of this workspace, of which its journal says nothing.
    Path foreign =
        folder.resolve(
            first.file().getFileName().toString().replaceFirst("-\\d{8}T", "-20260804T"));
    Files.copy(first.file(), foreign);
    for (int day = 0; day < 3; day++) {
      office.clock.forward(Duration.ofHours(24));
      Backups.Copy made = done(backups.backUpIfDue(plan, part -> true));
      assertThat(done(backups.backUpIfDue(plan, part -> true))).isEqualTo(made);
    }
    assertThat(ahead.file()).exists();
    assertThat(foreign).exists();
    assertThat(first.file()).as("older than the two that are kept").doesNotExist();
    assertThat(backups.in(folder)).hasSize(4);
  }

  @Test
  void whereTheWorkspaceIsBroken_noOlderCopyGoes() throws IOException {
    var plan = new Backups.Plan(folder, Duration.ofHours(1), 1, false);
    var backups = office.desk().backups();
    for (int day = 0; day < 3; day++) {
      done(backups.backUpIfDue(plan, part -> true));
      office.clock.forward(Duration.ofHours(1));
    }
    assertThat(backups.in(folder)).hasSize(3);
    done(backups.backUpIfDue(new Backups.Plan(folder, Duration.ofDays(1), 1, true), part -> true));
    assertThat(backups.in(folder)).as("once it was verified, without a new one").hasSize(1);
  }

  private static Backups.Copy done(Backups.Result result) {
    assertThat(result).isInstanceOf(Backups.Result.Done.class);
    return ((Backups.Result.Done) result).copy();
  }
}
