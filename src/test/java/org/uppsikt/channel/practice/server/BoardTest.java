package org.uppsikt.channel.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.testing.Ticking;

/// What arrives while somebody practises, and when.
final class BoardTest {

  private static final int ALL = Content.bjorkvik().items().size();

  private final Ticking clock = new Ticking();
  private final Instant start = clock.instant();

  @TempDir Path data;

  @Test
  void whatIsOldIsThere_andWhatComesLaterComesLater() throws Exception {
    try (var board = board(1)) {
      long early = news(board);
      assertThat(early)
          .isEqualTo(
              Content.bjorkvik().items().stream()
                  .filter(i -> i.arrivesAfterMinutes() == null)
                  .count());
      assertThat(board.changes()).allMatch(c -> !c.at().isAfter(start));
      assertThat(board.changes().stream().skip(1).map(Change::at)).isSorted();
      after(board, Duration.ofMinutes(5));
      assertThat(news(board)).isEqualTo(early + 5);
      practise(board, 55);
      assertThat(news(board)).isEqualTo(ALL);
      practise(board, 60 * 22);
      assertThat(news(board)).as("no more on the first day").isEqualTo(ALL);
    }
  }

  @Test
  void editsAndDeletionsByTheSender_happenWhilePractising() throws Exception {
    try (var board = board(1)) {
      practise(board, 60);
      assertThat(board.changes()).extracting(Change::kind).contains(Change.Kind.DELETED_BY_AUTHOR);
      var gone =
          board.changes().stream().filter(c -> c.kind() == Change.Kind.DELETED_BY_AUTHOR).toList();
      assertThat(gone)
          .allMatch(
              c -> c.item() != null && c.item().text().isEmpty() && c.item().sender() == null);
    }
  }

  @Test
  void sixtyTimesFaster_anHourTakesAMinute_andNothingComesFromTheFuture() throws Exception {
    try (var board = board(60)) {
      after(board, Duration.ofMinutes(1));
      assertThat(news(board)).isEqualTo(ALL);
      assertThat(board.changes()).allMatch(c -> !c.at().isAfter(start.plusSeconds(60)));
    }
  }

  @Test
  void whatWasStillToCome_goesOnAfterAPause_andNeverAllAtOnce() throws Exception {
    long before;
    try (var board = board(1)) {
      after(board, Duration.ofMinutes(4));
      before = news(board);
    }
    clock.forward(Duration.ofHours(3));
    try (var board = board(1)) {
      assertThat(news(board)).as("closed").isEqualTo(before);
      after(board, Duration.ofMinutes(3));
      assertThat(news(board)).isEqualTo(before + 3);
      before = news(board);
      after(board, Duration.ofHours(2));
      assertThat(news(board)).as("the machine slept").isEqualTo(before);
      after(board, Duration.ofMinutes(1));
      assertThat(news(board)).isEqualTo(before + 1);
      practise(board, 60);
      assertThat(news(board)).isEqualTo(ALL);
    }
  }

  @Test
  void everyLaterDay_someWriteAgain_oneAfterTheOther() throws Exception {
    try (var board = board(1)) {
      practise(board, 60);
    }
    for (int day = 1; day <= 3; day++) {
      clock.forward(Duration.between(clock.instant(), start.plus(Duration.ofDays(day))));
      clock.forward(Duration.ofHours(2));
      try (var board = board(1)) {
        long morning = news(board);
        assertThat(morning).isEqualTo(ALL + (day - 1) * LaterDays.SHARE);
        after(board, LaterDays.APART);
        assertThat(news(board)).isEqualTo(morning + 1);
        practise(board, 60 * 8);
        assertThat(news(board)).isEqualTo(morning + LaterDays.SHARE);
        assertThat(board.changes().stream().map(Change::at).skip(1)).isSorted();
      }
    }
  }

  @Test
  void closedInBetween_theShareOfADayGoesOn_andDaysThatWereMissedAreNotMadeUpFor()
      throws Exception {
    try (var board = board(1)) {
      practise(board, 60);
    }
    clock.forward(Duration.ofDays(9));
    try (var board = board(1)) {
      practise(board, 45);
      assertThat(news(board)).isEqualTo(ALL + 3);
    }
    clock.forward(Duration.ofHours(4));
    try (var board = board(1)) {
      assertThat(news(board)).isEqualTo(ALL + 3);
      practise(board, 30);
      assertThat(news(board)).isEqualTo(ALL + 5);
      practise(board, 60 * 5);
      assertThat(news(board)).isEqualTo(ALL + LaterDays.SHARE);
    }
  }

  @Test
  void inTenDays_nothingComesBackTwice_andAllChannelsGetTheirs() {
    var from = new Schedule.From(start, start, 0, 1);
    var later = new LaterDays(Content.bjorkvik(), from, item -> false);
    var steps = new ArrayList<Schedule.Step>();
    for (int day = 1; day <= 10; day++) {
      steps.addAll(later.until(start.plus(Duration.ofDays(day)).plus(Duration.ofHours(20))));
    }
    assertThat(steps).hasSize(10 * LaterDays.SHARE);
    assertThat(steps)
        .extracting(step -> step.item().id().replaceFirst("-\\d+$", ""))
        .doesNotHaveDuplicates();
    assertThat(steps)
        .extracting(step -> step.item().channel())
        .contains("facebook", "instagram", "webbplatsen");
  }

  @Test
  void openedTwice_itIsTheSame() throws Exception {
    List<Change> first;
    try (var board = board(1)) {
      first = List.copyOf(board.changes());
    }
    try (var board = board(1)) {
      assertThat(board.changes()).isEqualTo(first);
    }
  }

  private Board board(double speed) throws Exception {
    return new Board(data, Content.bjorkvik(), clock, speed);
  }

  private void after(Board board, Duration time) {
    clock.forward(time);
    board.arrive();
  }

  /// Somebody looks every minute.
  private void practise(Board board, int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      after(board, Duration.ofMinutes(1));
    }
  }

  private static long news(Board board) {
    return board.changes().stream().filter(c -> c.kind() == Change.Kind.NEW).count();
  }
}
