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
import java.util.Set;
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

  /// As the console asks.
  private static final ItemFilter QUESTIONS =
      ItemFilter.of(Folder.INBOX).subjects(Set.of("M:QUESTION", "M:PRESS"));

  private static final String LIST =
      "select * from item_state where folder = ? and urgency >= ?"
          + " and (urgency > ? or item_id > ?)"
          + " order by folder, urgency, item_id fetch first ? rows only";

  /// Two in ten of a page have findings; the question is prepared for a few more.
  private static final int FOUND = 32;

  private static final String FINDINGS =
      "select c.item_id, f.* from item_state s join item_check c on c.item_id = s.item_id"
          + " and c.version = s.version join finding f on f.check_id = c.id"
          + " where s.item_id in ("
          + places(FOUND)
          + ") and c.id = (select max(d.id) from item_check d"
          + " where d.item_id = s.item_id and d.version = s.version)"
          + " order by c.item_id, f.check_id, f.n";

  private static final String BESIDE =
      "select i.id, i.post_remote_id, r.item_id as restricted from item i"
          + " left join restriction r on r.item_id = i.id and r.lifted_at is null"
          + " where i.id in ("
          + places(PAGE)
          + ")";

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
  private PreparedStatement beside;

  @Setup
  public void open() throws Exception {
    database = Crowd.of(store, items);
    office = new Premises(database);
    connection = database.connect();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    list = connection.prepareStatement(LIST);
    findings = connection.prepareStatement(FINDINGS);
    beside = connection.prepareStatement(BESIDE);
  }

  /// What the console calls.
  @Benchmark
  public List<Lists.Line> page() {
    var place = new Lists.Place(urgency(), 0);
    return office.bench.reading().lists().page(ItemFilter.of(Folder.INBOX), place, PAGE);
  }

  /// The statements of [#page()].
  @Benchmark
  public void pageSql(Blackhole out) throws SQLException {
    var found = new ArrayList<Long>();
    List<Long> ids = lines(out, found);
    ask(findings, found, FOUND, out);
    ask(beside, ids, PAGE, out);
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
    lines(out, new ArrayList<>());
    connection.commit();
  }

  /// The numbers beside the views.
  @Benchmark
  public Map<Folder, Integer> counts() {
    return office.bench.reading().counts();
  }

  /// The number beside the list of questions, counted after each decision from an index of its own.
  @Benchmark
  public List<Integer> questions() {
    return office.bench.reading().lists().counts(List.of(QUESTIONS));
  }

  /// @param found gets the items that have findings
  private List<Long> lines(Blackhole out, List<Long> found) throws SQLException {
    long urgency = urgency();
    list.setString(1, Folder.INBOX.name());
    list.setLong(2, urgency);
    list.setLong(3, urgency);
    list.setLong(4, 0);
    list.setInt(5, PAGE);
    var ids = new ArrayList<Long>();
    try (ResultSet rs = list.executeQuery()) {
      while (rs.next()) {
        ids.add(rs.getLong("item_id"));
        if (!rs.getString("subjects").isEmpty()) {
          found.add(rs.getLong("item_id"));
        }
        take(rs, out);
      }
    }
    if (ids.size() < PAGE) {
      throw new IllegalStateException("a page of " + ids.size());
    }
    return ids;
  }

  private static void ask(PreparedStatement question, List<Long> ids, int places, Blackhole out)
      throws SQLException {
    for (int i = 0; i < places; i++) {
      question.setLong(i + 1, ids.get(Math.min(i, ids.size() - 1)));
    }
    try (ResultSet rs = question.executeQuery()) {
      while (rs.next()) {
        take(rs, out);
      }
    }
  }

  private static void take(ResultSet rs, Blackhole out) throws SQLException {
    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
      out.consume(rs.getObject(i));
    }
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
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
