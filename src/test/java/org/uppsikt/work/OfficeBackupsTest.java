package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.store.MadeFault;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.testing.HandPlatform;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.Ticking;

/// What becomes of copies where the journal cannot tell of them, where the backup disk is full, and
/// where a person turns the number that is kept.
class OfficeBackupsTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path temp;
  private final Ticking ticking = new Ticking();
  private Optional<StoreException.Kind> fault = Optional.empty();
  private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private PracticeOffice office;

  @SuppressWarnings("NullAway.Init")
  private OfficeBackups backups;

  @BeforeEach
  void open() throws IOException {
    folder = temp.resolve("backups");
    Path keys = Files.writeString(temp.resolve("keys.json"), "{}");
    office =
        new PracticeOffice(
            new Setup(
                temp.resolve("workspace"),
                new HandPlatform(12).as("site"),
                new FailingClock(),
                PracticeOffice.WINDOW,
                Duration.ofSeconds(1),
                Step.Watcher.NOBODY));
    backups =
        new OfficeBackups(office.bench().office(), new Backup(office.database(), keys, "test"));
  }

  @AfterEach
  void close() {
    fault = Optional.empty();
    office.close();
  }

  /// The time of each write is asked of it, the journal's among them.
  private final class FailingClock extends Clock {

    @Override
    public Instant instant() {
      fault.ifPresent(
          kind -> {
            throw MadeFault.of(kind);
          });
      return ticking.instant();
    }

    @Override
    public ZoneId getZone() {
      return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /// The workspace fails once the copy is read back.
  private DoublePredicate thenFails(StoreException.Kind kind) {
    return part -> {
      if (part >= 1) {
        fault = Optional.of(kind);
      }
      return true;
    };
  }

  @Test
  void aCopyThatAPersonAskedFor_staysWhereTheWorkspaceHasNoRoom() {
    Backups.Result result = backups.backUp(folder, thenFails(StoreException.Kind.NO_ROOM));

    assertThat(result).isInstanceOf(Backups.Result.Untold.class);
    assertThat(((Backups.Result.Untold) result).copy().file()).exists();
  }

  @ParameterizedTest
  @EnumSource(names = {"DAMAGED", "NOT_REACHABLE", "OTHER"})
  void aCopyThatAPersonAskedFor_staysWhereTheWorkspaceFails_andTheFaultIsTold(
      StoreException.Kind kind) {
    assertThatThrownBy(() -> backups.backUp(folder, thenFails(kind)))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    assertThat(backups.in(folder)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_ROOM", "DAMAGED"})
  void aCopyByPlanOfWhichTheJournalCannotTell_goes_andTheFaultIsTold(StoreException.Kind kind) {
    assertThatThrownBy(() -> backups.backUpIfDue(plan(2, true), thenFails(kind)))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    assertThat(backups.in(folder)).isEmpty();
  }

  @Test
  void aCopyOfWhichTheJournalDoesNotTell_isNeitherCountedNorRemoved() {
    backups.backUp(folder, thenFails(StoreException.Kind.NO_ROOM));
    fault = Optional.empty();
    Path untold = backups.in(folder).getFirst().file();

    days(3, plan(1, true));

    assertThat(untold).exists();
    assertThat(backups.in(folder)).hasSize(2);
  }

  /// Verification took weeks; then the disk is full, and the older ones may go.
  @Test
  void aFullDiskIsMadeRoomOn_whereOlderOnesMayGo() {
    days(4, plan(2, false));
    assertThat(backups.in(folder)).hasSize(4);

    assertThat(backups.backUpIfDue(plan(2, false), fullBeyond(2)))
        .isEqualTo(new Backups.Result.Failed(Backups.Why.NO_ROOM));
    assertThat(backups.in(folder)).as("nothing goes before it was verified").hasSize(4);
    Backups.Result made = backups.backUpIfDue(plan(2, true), fullBeyond(2));

    assertThat(made).isInstanceOf(Backups.Result.Done.class);
    assertThat(backups.in(folder))
        .hasSize(2)
        .first()
        .isEqualTo(((Backups.Result.Done) made).copy());
  }

  @Test
  void aDiskThatStaysFull_isTriedOnceMoreAndKeepsWhatThePlanKeeps() {
    days(4, plan(2, false));

    assertThat(backups.backUpIfDue(plan(2, true), fullBeyond(0)))
        .isEqualTo(new Backups.Result.Failed(Backups.Why.NO_ROOM));
    assertThat(backups.in(folder)).hasSize(2);
  }

  /// Held down too long, seen, and set right.
  @Test
  void aNumberThatIsTurnedTooFar_takesNothingAwayBeforeTheNextCopy() {
    days(4, plan(14, true));
    ticking.forward(DAY.dividedBy(2).negated());

    assertThat(backups.backUpIfDue(plan(1, true), part -> true))
        .isInstanceOf(Backups.Result.Done.class);
    assertThat(backups.in(folder)).hasSize(4);
    ticking.forward(DAY);
    backups.backUpIfDue(plan(3, true), part -> true);

    assertThat(backups.in(folder)).as("the plan that holds when one is made").hasSize(3);
  }

  /// Verified only after the copy was made; turned too far before that.
  @Test
  void whatIsOwedGoesByThePlanOfTheCopy() {
    days(4, plan(3, false));
    ticking.forward(DAY.dividedBy(2).negated());

    backups.backUpIfDue(plan(1, true), part -> true);

    assertThat(backups.in(folder)).hasSize(3);
  }

  private Backups.Plan plan(int keep, boolean prune) {
    return new Backups.Plan(folder, DAY, keep, prune);
  }

  private void days(int count, Backups.Plan plan) {
    for (int day = 0; day < count; day++) {
      assertThat(backups.backUpIfDue(plan, part -> true)).isInstanceOf(Backups.Result.Done.class);
      ticking.forward(DAY);
    }
  }

  /// A disk on which there is no room beside more than so many copies: a folder lies where the
  /// first file would be written.
  private DoublePredicate fullBeyond(int copies) {
    return part -> {
      if (part == 0) {
        obstruct(backups.in(folder).size() > copies);
      }
      return true;
    };
  }

  private void obstruct(boolean full) {
    try {
      Path place = folder.resolve(mark() + ".copy.part");
      Files.deleteIfExists(place.resolve("in the way"));
      Files.deleteIfExists(place);
      if (full) {
        Files.createDirectories(place);
        Files.writeString(place.resolve("in the way"), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the names of this workspace's files begin with.
  private String mark() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".zip"))
          .map(name -> name.replaceFirst("-\\d{8}T.*", ""))
          .findFirst()
          .orElseThrow();
    }
  }
}
