package org.uppsikt.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.work.Intake;

/// Intake of comments (check, versions, states, findings, hashes, journal; in a transaction for
/// each batch) against a bare batch insert of the very same rows without the journal's. Items a
/// second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class IntakeBenchmark {

  /// Items in one batch, as a page of a channel.
  static final int BATCH = 500;

  @Param({Store.H2, Store.POSTGRESQL})
  public String store;

  private final Comments comments = new Comments();
  private Store source;
  private Store target;
  private Premises office;
  private Premises other;
  private Connection from;
  private Connection to;

  @Setup
  public void open() throws Exception {
    source = Store.of(store, folder("intake"));
    target = Store.of(store, folder("intake-bare"));
    office = new Premises(source);
    other = new Premises(target);
    from = source.connect();
    to = target.connect();
    to.setAutoCommit(false);
  }

  private static Path folder(String name) throws java.io.IOException {
    return Premises.fresh(name);
  }

  /// The next batch of comments.
  @State(Scope.Thread)
  public static class Arrived {
    List<RemoteItem> items = List.of();

    @Setup(Level.Invocation)
    public void next(IntakeBenchmark intake) {
      items = intake.comments.some(BATCH);
    }
  }

  /// The rows that an intake made of the next batch, in an order that the references allow.
  @State(Scope.Thread)
  public static class Taken {
    final List<Rows> rows = new ArrayList<>();

    @Setup(Level.Invocation)
    public void next(IntakeBenchmark intake) throws SQLException {
      rows.clear();
      rows.addAll(intake.rowsOfNextBatch());
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Intake.Taken intake(Arrived arrived) {
    return office.bench.intake().take(Premises.CHANNEL, List.of(), arrived.items);
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void bare(Taken taken) throws SQLException {
    for (Rows rows : taken.rows) {
      rows.insert(to);
    }
    to.commit();
  }

  private List<Rows> rowsOfNextBatch() throws SQLException {
    long items = last("item");
    long checks = last("item_check");
    office.bench.intake().take(Premises.CHANNEL, List.of(), comments.some(BATCH));
    String versions = " in (select %s from item_version where item_id > ?)";
    return List.of(
        Rows.read(from, "blob", "sha256" + versions.formatted("raw_sha256"), items),
        Rows.read(from, "blob_chunk", "sha256" + versions.formatted("raw_sha256"), items),
        Rows.read(from, "item", "id > ?", items),
        Rows.read(from, "intake_batch", "id" + versions.formatted("batch_id"), items),
        Rows.read(from, "item_version", "item_id > ?", items),
        Rows.read(from, "item_state", "item_id > ?", items),
        Rows.read(from, "item_check", "id > ?", checks),
        Rows.read(from, "finding", "check_id > ?", checks));
  }

  private long last(String table) throws SQLException {
    try (var statement = from.createStatement();
        var rs = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
      rs.next();
      return rs.getLong(1);
    }
  }

  @TearDown
  public void close() throws Exception {
    from.close();
    to.close();
    office.close();
    other.close();
    source.close();
    target.close();
  }
}
