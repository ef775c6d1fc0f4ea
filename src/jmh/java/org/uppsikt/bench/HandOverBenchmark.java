package org.uppsikt.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.ScriptedRegistry;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;

/// From the decision to register until the registry has taken it over: decision, hand-over, outbox
/// and journal written and forced onto the disk, the parcel packed with texts, thread, manifest and
/// checkpoint, given to a registry that takes it at once, and that written down. Items of one case
/// in one hand-over; nothing of them is sealed. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HandOverBenchmark {

  @Param({"1", "500"})
  public int together;

  private Store database;
  private Premises office;
  private HandingOver handing;
  private List<HandingOver.Picked> picked = List.of();

  @Setup
  public void open() throws Exception {
    database = Store.of(Store.H2, Premises.fresh("hand-over"));
    office = new Premises(database);
    handing = new HandingOver(office.bench.office(), Duration.ZERO);
  }

  @Setup(Level.Invocation)
  public void receive() {
    var items =
        IntStream.range(0, together)
            .mapToObj(n -> Arrivals.comment("c-" + UUID.randomUUID(), "Stolpen lutar, " + n))
            .toList();
    List<ItemId> fresh =
        office.bench.intake().take(Premises.CHANNEL, List.of(Arrivals.POST), items).fresh();
    picked =
        office.database.read(
            tx ->
                fresh.stream()
                    .map(id -> office.bench.office().tables().states().find(tx, id).orElseThrow())
                    .map(state -> new HandingOver.Picked(state.version(), state.revision()))
                    .toList());
  }

  @Benchmark
  public int handOver() {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Kim Prov",
            "Lutande stolpe",
            "Lutande stolpe",
            "Facebook",
            "",
            Optional.empty());
    var along = new HandingOver.Along(true, true, true);
    var wish = new HandingOver.Wish(picked, "", entry, along, RouteKind.MAIL);
    if (!(handing.handOver(wish, Premises.ANNA.id()) instanceof Decide.Result.Decided)) {
      throw new IllegalStateException("not handed over");
    }
    var registry = new ScriptedRegistry();
    Bench.toRegistry(office.bench.office(), kind -> Optional.of(registry))
        .courier()
        .run(Cancellation.NEVER);
    if (registry.arrived().size() != 1) {
      throw new IllegalStateException("not arrived");
    }
    return registry.arrived().getFirst().attachments().size();
  }

  @TearDown
  public void close() throws Exception {
    office.close();
    database.close();
  }
}
