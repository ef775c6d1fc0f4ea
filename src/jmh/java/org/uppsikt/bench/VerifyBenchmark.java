package org.uppsikt.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.work.verify.Report;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// Verification of a whole workspace (20,000 items, 300 pieces of evidence, 5,300 journal entries
/// and more) against reading the same rows by plain JDBC and hashing each, and against hashing the
/// same bytes in memory. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VerifyBenchmark {

  private static final int BATCHES = 40;
  private static final int BATCH = 500;
  private static final int OPENED = 5000;
  private static final int SEALED = 300;

  private static final List<String> TABLES =
      List.of(
          "journal_entry",
          "journal_payload",
          "item_version",
          "blob_chunk",
          "evidence",
          "evidence_part");

  private Store store;
  private Premises office;
  private Connection connection;
  private List<byte[]> bytes;

  @Setup
  public void open() throws Exception {
    Path folder = Premises.kept("verify");
    store = Store.of(Store.H2, folder);
    if (!Files.exists(folder.resolve("filled"))) {
      fill(Premises.fresh("verify"));
    }
    office = new Premises(store);
    connection = store.connect();
    bytes = new ArrayList<>();
    rows(bytes::add);
  }

  private void fill(Path folder) throws Exception {
    try (var filling = new Premises(store)) {
      var comments = new Comments();
      var items = new ArrayList<ItemId>();
      for (int i = 0; i < BATCHES; i++) {
        var taken = filling.bench.intake().take(Premises.CHANNEL, List.of(), comments.some(BATCH));
        items.addAll(taken.fresh());
      }
      items.subList(0, OPENED).forEach(i -> filling.bench.reading().opened(i, Premises.ANNA.id()));
      for (ItemId item : items.subList(0, SEALED)) {
        filling.bench.seal().seal(new VersionRef(item, 1), Premises.ANNA, List.of());
      }
    }
    Files.writeString(folder.resolve("filled"), "");
  }

  @Benchmark
  public Report verify() {
    Report report =
        new Verify(office.bench.office()).run(List.of(), Stage.Watcher.NOBODY, () -> false);
    if (!report.sound()) {
      throw new IllegalStateException("found " + report.found());
    }
    return report;
  }

  @Benchmark
  public void readAndHash(Blackhole out) throws SQLException {
    MessageDigest sha = Digest.sha256();
    rows(row -> out.consume(sha.digest(row)));
  }

  @Benchmark
  public void hash(Blackhole out) {
    MessageDigest sha = Digest.sha256();
    bytes.forEach(row -> out.consume(sha.digest(row)));
  }

  private interface Taker {
    void take(byte[] bytes);
  }

  /// Byte columns as they are; all other columns of a row together as text.
  private void rows(Taker taker) throws SQLException {
    for (String table : TABLES) {
      try (var statement = connection.createStatement();
          ResultSet rs = statement.executeQuery("select * from " + table)) {
        int columns = rs.getMetaData().getColumnCount();
        while (rs.next()) {
          var text = new StringBuilder();
          for (int i = 1; i <= columns; i++) {
            Object value = rs.getObject(i);
            if (value instanceof byte[] some) {
              taker.take(some);
            } else {
              text.append(value).append('\n');
            }
          }
          taker.take(text.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @TearDown
  public void close() throws Exception {
    connection.close();
    office.close();
    store.close();
  }
}
