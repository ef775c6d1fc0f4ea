package org.uppsikt.channel.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What arrives while somebody practises, and when.
final class BoardTest {

  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir Path data;

  @Test
  void whatIsOldIsThere_andWhatComesLaterComesLater() throws Exception {
    long early;
    try (var board = at(Duration.ZERO, 1)) {
      early = board.changes().getLast().seq();
      assertThat(news(board))
          .isEqualTo(
              Content.bjorkvik().items().stream()
                  .filter(i -> i.arrivesAfterMinutes() == null)
                  .count());
      assertThat(board.changes()).allMatch(c -> !c.at().isAfter(START));
      assertThat(board.changes().stream().skip(1).map(Change::at)).isSorted();
    }
    try (var board = at(Duration.ofMinutes(5), 1)) {
      assertThat(news(board) - newsUntil(board, early)).isEqualTo(5);
    }
    try (var board = at(Duration.ofDays(1), 1)) {
      assertThat(news(board)).isEqualTo(Content.bjorkvik().items().size());
    }
  }

  @Test
  void editsAndDeletionsByTheSender_happenWhilePractising() throws Exception {
    try (var board = at(Duration.ZERO, 1)) {
      assertThat(board.firstStart()).isEqualTo(START);
    }
    try (var board = at(Duration.ofHours(2), 1)) {
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
    try (var board = at(Duration.ZERO, 60)) {
      assertThat(board.firstStart()).isEqualTo(START);
    }
    try (var board = at(Duration.ofMinutes(1), 60)) {
      assertThat(news(board)).isEqualTo(Content.bjorkvik().items().size());
      assertThat(board.changes()).allMatch(c -> !c.at().isAfter(START.plusSeconds(60)));
    }
  }

  @Test
  void openedTwice_itIsTheSame() throws Exception {
    List<Change> first;
    try (var board = at(Duration.ofMinutes(7), 1)) {
      first = List.copyOf(board.changes());
    }
    try (var board = at(Duration.ofMinutes(7), 1)) {
      assertThat(board.changes()).isEqualTo(first);
    }
  }

  private Board at(Duration afterStart, double speed) throws Exception {
    Clock clock = Clock.fixed(START.plus(afterStart), ZoneOffset.UTC);
    return new Board(data, Content.bjorkvik(), clock, speed);
  }

  private static long news(Board board) {
    return newsUntil(board, Long.MAX_VALUE);
  }

  private static long newsUntil(Board board, long seq) {
    return board.changes().stream()
        .filter(c -> c.kind() == Change.Kind.NEW && c.seq() <= seq)
        .count();
  }
}
