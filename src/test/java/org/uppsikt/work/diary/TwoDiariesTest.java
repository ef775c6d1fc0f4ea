package org.uppsikt.work.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;
import org.uppsikt.work.Office;

/// Two desks enter at the same time in one PostgreSQL database.
class TwoDiariesTest {

  private static final int EACH = 20;

  @Test
  void theirNumbersHaveNeitherGapsNorDoubles() throws Exception {
    var clock = new Ticking();
    List<Database> databases = StoreBench.postgresTwice(clock);
    try (var first = databases.getFirst();
        var second = databases.getLast();
        var pool = Executors.newFixedThreadPool(2)) {
      Office office = new Workplace(first, clock).office;
      PersonId eva = first.read(tx -> office.tables().people().all(tx)).getFirst().id();
      var other =
          new Office(
              second,
              office.tables(),
              office.clock(),
              office.zone(),
              office.library(),
              office.pack(),
              office.municipality(),
              false,
              office.steps());
      var here = new DiaryBook(office);
      List<Callable<Boolean>> desks =
          List.of(() -> fill(here, eva), () -> fill(new DiaryBook(other), eva));
      for (Future<Boolean> done : pool.invokeAll(desks)) {
        assertThat(done.get()).isTrue();
      }
      List<DiaryLine> lines =
          here.page(false, "", Optional.empty(), Long.MAX_VALUE, 3 * EACH, eva).lines();
      assertThat(lines.reversed())
          .extracting(DiaryLine::running)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 * EACH).boxed().toList());
      assertThat(lines).extracting(DiaryLine::caseNumber).doesNotHaveDuplicates();
      assertThat(lines).extracting(DiaryLine::caseNumber).contains("KS 2026/0040");
    }
  }

  private static boolean fill(DiaryBook book, PersonId by) {
    var entered = new ArrayList<DiaryBook.Result>();
    for (int i = 0; i < EACH; i++) {
      entered.add(book.enter(DiaryContract.fresh(DiaryContract.open("Ärende " + i)), by));
    }
    return entered.stream().allMatch(DiaryBook.Result.Entered.class::isInstance);
  }
}
