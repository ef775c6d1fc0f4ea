package org.uppsikt.bench;

import java.sql.Connection;
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
import org.uppsikt.work.Registrar;

/// What waits for a number from the registry, while very many do: the list with its first thousand
/// lines, and the number beside it that the status bar asks for every second. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReminderBenchmark {

  @Param("100000")
  public int items;

  private Store database;
  private Premises office;
  private Registrar registrar;

  @Setup
  public void open() throws Exception {
    database = Crowd.anew("reminder", items);
    try (Connection connection = database.connect()) {
      Registered.fill(connection, database, items);
    }
    office = new Premises(database);
    registrar = new Registrar(office.bench.office());
  }

  @Benchmark
  public List<Registrar.Line> waiting() {
    return registrar.waiting(Premises.ANNA.id());
  }

  @Benchmark
  public int late() {
    return registrar.late(Premises.ANNA.id());
  }

  @TearDown
  public void close() throws Exception {
    office.close();
    database.close();
  }
}
