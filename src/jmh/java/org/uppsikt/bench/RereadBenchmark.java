package org.uppsikt.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.uppsikt.store.Rereads;

/// The first hundred that a round reads again, of very many items: of those that are open, and of
/// those that were done long ago. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RereadBenchmark {

  private static final int PAGE = 100;

  /// After everything that is in the workspace.
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  @Param({Store.H2, Store.POSTGRESQL})
  public String store;

  @Param("1000000")
  public int items;

  private final Rereads rereads = new Rereads();
  private Store database;
  private Premises office;

  @Setup
  public void open() throws Exception {
    database = Crowd.of(store, items);
    office = new Premises(database);
  }

  @Benchmark
  public List<Rereads.Row> open100() {
    return page(new Rereads.Which.Open(), Rereads.Place.START);
  }

  @Benchmark
  public List<Rereads.Row> early100() {
    return page(new Rereads.Which.Early(LATER), Rereads.Place.START);
  }

  /// In the middle of those that were all read in one moment.
  @Benchmark
  public List<Rereads.Row> middle100() {
    return page(new Rereads.Which.Early(LATER), new Rereads.Place(Crowd.MOMENT, items / 2));
  }

  private List<Rereads.Row> page(Rereads.Which which, Rereads.Place after) {
    List<Rereads.Row> page =
        office.database.read(tx -> rereads.page(tx, Premises.CHANNEL, which, LATER, after, PAGE));
    if (page.size() < PAGE) {
      throw new IllegalStateException("a page of " + page.size());
    }
    return page;
  }

  @TearDown
  public void close() throws Exception {
    office.close();
    database.close();
  }
}
