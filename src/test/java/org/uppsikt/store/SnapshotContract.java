package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.uppsikt.testing.Arrivals;

/// What a reading sees on every database while others write.
abstract class SnapshotContract extends StoreDesk {

  /// Verification reads table after table for minutes, while comments arrive: what it reads last
  /// must be of the moment of what it read first, or sound items look damaged.
  @Test
  void aReading_seesEveryTableAsItWasWhenItBegan() {
    List<Long> seen =
        database.read(
            tx -> {
              long batches = count(tx, "intake_batch");
              somebodyElse(() -> arrive(Arrivals.comment("c-1", "meanwhile")));
              return List.of(
                  batches,
                  count(tx, "item_version"),
                  count(tx, "item"),
                  count(tx, "item_state"),
                  count(tx, "journal_entry"));
            });
    assertThat(seen).containsExactly(0L, 0L, 0L, 0L, 0L);
    assertThat(database.<Long>read(tx -> count(tx, "item"))).isEqualTo(1);
  }

  /// Who only reads waits for nobody and holds nobody up, and what one reading saw is not what the
  /// next one on the same connection sees.
  @Test
  void theNextReading_seesWhatCameSince() {
    for (int n = 1; n <= 12; n++) {
      arrive(Arrivals.comment("c-" + n, "text"));
      assertThat(database.<Long>read(tx -> count(tx, "item_version"))).isEqualTo(n);
    }
  }

  /// One look at the workspace is made up of many readings: a number on it must not contradict the
  /// list beside it.
  @Test
  void readingsThatBelongTogether_areOfOneMoment() {
    List<Long> seen =
        database.together(
            () -> {
              long items = database.<Long>read(tx -> count(tx, "item"));
              somebodyElse(() -> arrive(Arrivals.comment("c-1", "meanwhile")));
              return List.of(items, database.together(this::items));
            });
    assertThat(seen).containsExactly(0L, 0L);
    assertThat(items()).isEqualTo(1);
  }

  /// A fault is one of the store wherever it comes up, and the next reading is whole again.
  @Test
  void aReadingThatFailsAmongOthers_isAFaultOfTheStore() {
    assertThatThrownBy(
            () -> database.together(() -> database.<Long>read(tx -> count(tx, "no_such_table"))))
        .isInstanceOf(StoreException.class);
    assertThat(items()).isZero();
  }

  /// It would stand in none of the readings after it, and whoever waits for it would wait for
  /// herself.
  @Test
  void nothingIsWrittenAmongThem() {
    assertThatThrownBy(
            () ->
                database.together(
                    () -> {
                      arrive(Arrivals.comment("c-1", "text"));
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(items()).isZero();
    arrive(Arrivals.comment("c-1", "text"));
    assertThat(items()).isEqualTo(1);
  }

  private long items() {
    return database.<Long>read(tx -> count(tx, "item"));
  }

  private static void somebodyElse(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  private static long count(Tx tx, String table) {
    return tx.handle().createQuery("select count(*) from " + table).mapTo(Long.class).one();
  }
}
