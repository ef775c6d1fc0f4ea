package org.uppsikt.bench;

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
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.work.Seal;

/// Sealing one comment in a thread of twenty: sheet drawn, parts stored, read back and hashed
/// again, journalled, forced onto the disk. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SealBenchmark {

  private static final int ITEMS = 2000;

  @Param({Store.H2, Store.POSTGRESQL})
  public String store;

  private Store database;
  private Premises office;
  private List<ItemId> items;
  private int next;

  @Setup
  public void open() throws Exception {
    database = Store.of(store, Premises.fresh("seal"));
    office = new Premises(database);
    items =
        office.bench.intake().take(Premises.CHANNEL, List.of(), new Comments().some(ITEMS)).fresh();
  }

  @Benchmark
  public Seal.Result seal() {
    var version = new VersionRef(items.get(next++ % ITEMS), 1);
    Seal.Result result = office.bench.seal().seal(version, Premises.ANNA, List.of());
    if (!(result instanceof Seal.Result.Sealed)) {
      throw new IllegalStateException(result.toString());
    }
    return result;
  }

  @TearDown
  public void close() throws Exception {
    office.close();
    database.close();
  }
}
