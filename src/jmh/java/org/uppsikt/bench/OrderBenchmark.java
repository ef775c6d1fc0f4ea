package org.uppsikt.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Town;
import org.uppsikt.work.Step;
import org.uppsikt.work.Unpublish;

/// From the decision to unpublish a sealed comment until the channel has done it and shows it so:
/// decision and order written and forced onto the disk, evidence hashed again, item read, order
/// sent to the practice server (a process of its own, which writes its log to the disk too), read
/// back, confirmed. No undo window. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OrderBenchmark {

  private Town town;
  private PracticeOffice office;
  private ItemId item;

  @Setup
  public void open() throws Exception {
    town = new Town(Premises.fresh("order-town"));
    var setup =
        new PracticeOffice.Setup(
            Premises.fresh("order"),
            Plugs.practice(town.wire()),
            Clock.systemUTC(),
            Duration.ZERO,
            Duration.ofSeconds(20),
            Step.Watcher.NOBODY,
            PracticeOffice::bare);
    office = new PracticeOffice(setup).fromNowOn(town);
  }

  @Setup(Level.Invocation)
  public void seal() {
    RemoteId remote = town.writes(PracticeOffice.FACEBOOK, "Kim Prov", "Du ska dö, kommunen!");
    office.round(PracticeOffice.FACEBOOK);
    item = office.item(PracticeOffice.FACEBOOK, remote);
    office.seal(item);
  }

  @Benchmark
  public OrderState orderToConfirmed() {
    if (office.unpublish(item) instanceof Unpublish.Result.Placed placed) {
      office.dispatch();
      OrderState state = office.order(placed.order()).state();
      if (state == OrderState.CONFIRMED) {
        return state;
      }
    }
    throw new IllegalStateException("not confirmed");
  }

  @TearDown
  public void close() {
    office.close();
    town.close();
  }
}
