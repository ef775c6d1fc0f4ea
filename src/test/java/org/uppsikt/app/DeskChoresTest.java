package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.sync.Pulse;
import org.uppsikt.work.Office;

/// What happens in a console that is left open, with nobody at it.
class DeskChoresTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path temp;
  private final Threads threads = new Threads();

  @SuppressWarnings("NullAway.Init")
  private OwnOffice office;

  @BeforeEach
  void make() {
    office = new OwnOffice(temp.resolve("workspace"));
  }

  @AfterEach
  void close() {
    office.close();
    threads.close();
  }

  @Test
  void aLessonWhoseSourcesAreGone_isDroppedWithinSevenDays() {
    Instant learned = office.clock.instant();
    keepStaleLesson(learned);
    List<Pulse.Chore> chores = chores();

    passes(chores, 6 * 24);
    assertThat(lesson()).isPresent();
    passes(chores, 24);
    assertThat(Duration.between(learned, office.clock.instant())).isEqualTo(Duration.ofDays(7));
    assertThat(lesson()).isEmpty();
  }

  private void keepStaleLesson(Instant at) {
    var lesson = new Lesson(UUID.randomUUID(), 1, office.eva(), at, 60, 400, 800, Optional.empty());
    Office of = office.desk().office();
    of.database()
        .change(
            tx -> {
              of.tables().lessons().add(tx, lesson, new byte[] {1}, List.of());
              of.tables().lessons().stale(tx, lesson.id(), at);
            });
  }

  private Optional<Lesson> lesson() {
    Office of = office.desk().office();
    return of.database().read(tx -> of.tables().lessons().inUse(tx));
  }

  private List<Pulse.Chore> chores() {
    var desk = office.desk();
    var soundness = new Soundness(desk.office(), time -> false);
    var respite = new Respite(within -> true, () -> 0L, () -> 0L, () -> {});
    return new DeskChores(threads, desk)
        .of(
            new PlannedBackups(desk, () -> ConsoleSettings.BackupPlan.NONE, soundness),
            soundness,
            respite);
  }

  /// So many hours go by, and every chore is done as often as it says.
  private void passes(List<Pulse.Chore> chores, int hours) {
    Map<Pulse.Chore, Duration> since = new HashMap<>();
    for (int hour = 0; hour < hours; hour++) {
      office.clock.forward(HOUR);
      for (Pulse.Chore chore : chores) {
        Duration waited = since.merge(chore, HOUR, Duration::plus);
        if (waited.compareTo(chore.every()) >= 0) {
          since.put(chore, Duration.ZERO);
          chore.work().accept(() -> false);
        }
      }
    }
  }
}
