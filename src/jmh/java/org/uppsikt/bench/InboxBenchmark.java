package org.uppsikt.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.work.Lists;

/// A page of the inbox at a random place among very many items: as the console reads it (snapshot,
/// lines with findings), the query of the list alone, and the same SQL by plain JDBC with prepared
/// statements. Milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InboxBenchmark {

  private static final int PAGE = 100;

  private static final String LIST =
      "select * from item_state where folder = ? and urgency >= ?"
          + " and (urgency > ? or item_id > ?)"
          + " order by folder, urgency, item_id fetch first ? rows only";

  private static final String FINDINGS =
      "select c.item_id, f.* from item_state s join item_check c on c.item_id = s.item_id"
          + " and c.version = s.version join finding f on f.check_id = c.id"
          + " where s.item_id in ("
          + String.join(", ", Collections.nCopies(PAGE, "?"))
          + ") and c.id = (select max(d.id) from item_check d"
          + " where d.item_id = s.item_id and d.version = s.version)"
          + " order by c.item_id, f.check_id, f.n";

  @Param({Store.H2, Store.POSTGRESQL})
  public String store;

  @Param("1000000")
  public int items;

  private final Random random = new Random(7);
  private Store database;
  private Premises office;
  private Connection connection;
  private PreparedStatement list;
  private PreparedStatement findings;

  @Setup
  public void open() throws Exception {
    database = Crowd.of(store, items);
    office = new Premises(database);
    connection = database.connect();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    list = connection.prepareStatement(LIST);
    findings = connection.prepareStatement(FINDINGS);
  }

  /// What the console calls.
  @Benchmark
  public List<Lists.Line> page() {
    var place = new Lists.Place(urgency(), 0);
    return office.bench.reading().lists().page(ItemFilter.of(Folder.INBOX), place, PAGE);
  }

  /// Both statements of [#page()].
  @Benchmark
  public void pageSql(Blackhole out) throws SQLException {
    List<Long> ids = lines(out);
    for (int i = 0; i < PAGE; i++) {
      findings.setLong(i + 1, ids.get(Math.min(i, ids.size() - 1)));
    }
    try (ResultSet rs = findings.executeQuery()) {
      walk(rs, out, new ArrayList<>());
    }
    connection.commit();
  }

  /// The list without findings.
  @Benchmark
  public List<InboxQuery.Line> list() {
    var place = new InboxQuery.Place(urgency(), 0);
    return office.database.read(
        tx -> office.bench.office().tables().lists().page(tx, Folder.INBOX, place, PAGE));
  }

  /// The statement of [#list()].
  @Benchmark
  public void listSql(Blackhole out) throws SQLException {
    lines(out);
    connection.commit();
  }

  /// The numbers beside the views.
  @Benchmark
  public Map<Folder, Integer> counts() {
    return office.bench.reading().counts();
  }

  private List<Long> lines(Blackhole out) throws SQLException {
    long urgency = urgency();
    list.setString(1, Folder.INBOX.name());
    list.setLong(2, urgency);
    list.setLong(3, urgency);
    list.setLong(4, 0);
    list.setInt(5, PAGE);
    var ids = new ArrayList<Long>();
    try (ResultSet rs = list.executeQuery()) {
      walk(rs, out, ids);
    }
    if (ids.size() < PAGE) {
      throw new IllegalStateException("a page of " + ids.size());
    }
    return ids;
  }

  private static void walk(ResultSet rs, Blackhole out, List<Long> ids) throws SQLException {
    int columns = rs.getMetaData().getColumnCount();
    while (rs.next()) {
      ids.add(rs.getLong(1));
      for (int i = 2; i <= columns; i++) {
        out.consume(rs.getObject(i));
      }
    }
  }

  /// Somewhere in the list, but not behind its end.
  private long urgency() {
    return random.nextInt(8) * 100_000_000_000L
        + 1_700_000_000L
        + random.nextInt(items - items / 10);
  }

  @TearDown
  public void close() throws Exception {
    connection.close();
    office.close();
    database.close();
  }
}
