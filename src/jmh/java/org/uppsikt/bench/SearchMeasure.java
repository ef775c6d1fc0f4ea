package org.uppsikt.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.uppsikt.domain.search.Query;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Databases;
import org.uppsikt.store.SearchRows;
import org.uppsikt.store.Tables;
import org.uppsikt.store.inspect.DatabaseUrl;
import org.uppsikt.work.Office;
import org.uppsikt.work.Step;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// Measures the search over many made-up comments: `SearchMeasure FOLDER COUNT [JDBC-URL USER
/// PASSWORD]`, an encrypted file in the folder where no address is given. Fills the workspace where
/// it is empty, builds the index, opens it anew and asks.
public final class SearchMeasure {

  private static final int PAGE = 25;
  private static final int ROUNDS = 100;
  private static final int ARRIVING = 5_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final String[] args;
  private final PrintStream out = System.out;

  private SearchMeasure(String[] args) {
    this.folder = Path.of(args[0]);
    this.args = args;
  }

  /// Prints its figures as Markdown.
  public static void main(String[] args) throws SQLException {
    new SearchMeasure(args).run(Integer.parseInt(args[1]));
  }

  private void run(int count) throws SQLException {
    var talk = new Talk();
    try (Database database = open()) {
      prepare(office(database), talk, count);
    }
    try (Database database = open()) {
      ask(office(database), talk, "after opening");
      ask(office(database), talk, "warm");
    }
  }

  private void prepare(Office office, Talk talk, int count) throws SQLException {
    var town = new Town(office.database(), office.tables(), talk);
    if (office.database().read(tx -> office.tables().search().rows().count(tx)) == 0) {
      town.found();
      long start = System.nanoTime();
      Flood.run(url(), user(), password(), talk, count - ARRIVING);
      said("written straight into the tables, seconds", seconds(start));
      size();
    }
    var indexing = new Indexing(office);
    if (!indexing.standing().complete()) {
      long start = System.nanoTime();
      indexing.catchUp(() -> false, s -> progress(s, start));
      said("whole index, seconds", seconds(start));
      size();
      long arriving = System.nanoTime();
      town.fill(ARRIVING);
      said("intake, comments a second", ARRIVING / seconds(arriving));
      long index = System.nanoTime();
      indexing.catchUp(() -> false, s -> {});
      said("index as it arrives, comments a second", ARRIVING / seconds(index));
    }
  }

  private static void progress(Indexing.Standing standing, long start) {
    System.err.printf("%d %% after %.0f s%n", standing.percent(), seconds(start));
  }

  private void ask(Office office, Talk talk, String when) {
    var search = new Search(office, new Indexing(office));
    var all = new ArrayList<Double>();
    var allOwn = new ArrayList<Double>();
    out.printf(
        "%n| %s | p50 ms | p95 ms | most ms | p95 of own processor time | pages full |%n|---|---|---|---|---|---|%n",
        when);
    for (Map.Entry<String, Supplier<Query>> kind :
        new Questions(talk, texts(office)).kinds().entrySet()) {
      double[] times = new double[ROUNDS];
      double[] own = new double[ROUNDS];
      int full = 0;
      for (int i = 0; i < ROUNDS; i++) {
        Query query = kind.getValue().get();
        long busy = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Search.Result.Found found = found(search, query, Search.NEWEST);
        times[i] = seconds(start) * 1000;
        own[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        allOwn.add(own[i]);
        full += found.hits().size() == PAGE || found.next().isEmpty() ? 1 : 0;
        all.add(times[i]);
      }
      row(kind.getKey(), times, own, full);
    }
    row("second page of a common word", secondPages(search, talk, all), new double[1], ROUNDS);
    row("**all**", array(all), array(allOwn), 0);
  }

  private static double[] secondPages(Search search, Talk talk, List<Double> all) {
    double[] times = new double[ROUNDS];
    var questions = new Questions(talk, List.of());
    for (int i = 0; i < ROUNDS; i++) {
      Query query = questions.kinds().get("common word").get();
      OptionalLong next = found(search, query, Search.NEWEST).next();
      long start = System.nanoTime();
      found(search, query, next.orElse(Search.NEWEST));
      times[i] = seconds(start) * 1000;
      all.add(times[i]);
    }
    return times;
  }

  private static Search.Result.Found found(Search search, Query query, long before) {
    var reason = new Search.Reason(Search.Purpose.HANDLE_ITEM, "");
    var ask = new Search.Ask(query, before, PAGE, Town.EVA.id(), Optional.of(reason));
    return (Search.Result.Found) search.run(ask);
  }

  private static List<String> texts(Office office) {
    SearchRows rows = office.tables().search().rows();
    return office
        .database()
        .read(
            tx -> {
              long newest = rows.newest(tx);
              var ids = new ArrayList<Long>();
              for (int i = 0; i < 400; i++) {
                ids.add(1 + newest * i / 400);
              }
              return rows.said(tx, ids).stream().map(SearchRows.Said::text).toList();
            });
  }

  private void row(String kind, double[] times, double[] own, int full) {
    Arrays.sort(times);
    Arrays.sort(own);
    out.printf(
        "| %s | %.1f | %.1f | %.1f | %.1f | %s |%n",
        kind,
        times[times.length / 2],
        p95(times),
        times[times.length - 1],
        p95(own),
        full == 0 ? "" : full + " of " + ROUNDS);
  }

  private static double p95(double[] sorted) {
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(d -> d).toArray();
  }

  private void said(String what, double figure) {
    out.printf("%s: %.0f%n", what, figure);
  }

  private void size() {
    Path file = folder.resolve("workspace.mv.db");
    if (Files.exists(file)) {
      said("file, MB", file.toFile().length() / 1e6);
    }
  }

  private String url() {
    return args.length > 2
        ? args[2]
        : DatabaseUrl.fresh(folder.resolve("workspace" + DatabaseUrl.ENDING));
  }

  private String user() {
    return args.length > 2 ? args[3] : "uppsikt";
  }

  private String password() {
    return args.length > 2 ? args[4] : "filekey userkey";
  }

  private Database open() {
    var address =
        new Databases.Address(url(), user(), password().toCharArray(), Optional.of("bench"));
    if (Databases.open(address, Clock.systemUTC())
        instanceof Databases.Opened.Open(Database database)) {
      return database;
    }
    throw new IllegalStateException("the database does not open");
  }

  private static Office office(Database database) {
    return new Office(
        database,
        Tables.create(),
        Clock.systemUTC(),
        ZoneId.of("Europe/Stockholm"),
        PolicyLibrary.shipped(),
        "base",
        "Björkvik",
        false,
        Step.Watcher.NOBODY);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
