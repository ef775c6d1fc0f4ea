package org.uppsikt.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.uppsikt.work.Office;
import org.uppsikt.work.Step;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Search;

/// Measures the search over many made-up comments: `SearchMeasure FOLDER COUNT [JDBC-URL USER
/// PASSWORD]`, an encrypted file in the folder where no address is given. Fills the workspace where
/// it is empty, builds the index (with `-Drebuild=true` a second time, block by block), opens it
/// anew
/// and asks.
public final class SearchMeasure {

  private static final int PAGE = 50;
  private static final int ROUNDS = 60;
  private static final String FILE =
      ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

  private final Path folder;
  private final String[] args;
  private final PrintStream out = System.out;

  private SearchMeasure(String[] args) {
    this.folder = Path.of(args[0]);
    this.args = args;
  }

  /// Prints its figures as Markdown.
  public static void main(String[] args) {
    new SearchMeasure(args).run(Integer.parseInt(args[1]));
  }

  private void run(int count) {
    var talk = new Talk();
    try (Database database = open()) {
      prepare(office(database), talk, count);
    }
    try (Database database = open()) {
      ask(office(database), talk, "after opening");
      ask(office(database), talk, "warm");
    }
  }

  private void prepare(Office office, Talk talk, int count) {
    var town = new Town(office.database(), office.tables(), talk);
    long there = office.database().read(tx -> office.tables().search().rows().count(tx));
    if (there == 0) {
      long start = System.nanoTime();
      town.found();
      town.fill(count);
      said("intake, rows a second", count / seconds(start));
      size();
    }
    var indexing = new Indexing(office);
    if (indexing.standing().waiting() > 0) {
      long start = System.nanoTime();
      indexing.catchUp(() -> false, s -> {});
      said("index as it arrives, comments a second", count / seconds(start));
      size();
      if (Boolean.getBoolean("rebuild")) {
        start = System.nanoTime();
        indexing.rebuild();
        indexing.catchUp(() -> false, s -> {});
        said("whole index anew, seconds", seconds(start));
        size();
      }
    }
  }

  private void ask(Office office, Talk talk, String when) {
    var search = new Search(office, new Indexing(office));
    var all = new ArrayList<Double>();
    out.printf("%n| %s | p50 ms | p95 ms | most ms | pages full |%n|---|---|---|---|---|%n", when);
    for (Map.Entry<String, Supplier<Query>> kind :
        new Questions(talk, texts(office)).kinds().entrySet()) {
      double[] times = new double[ROUNDS];
      int full = 0;
      for (int i = 0; i < ROUNDS; i++) {
        Query query = kind.getValue().get();
        long start = System.nanoTime();
        Search.Result.Found found = found(search, query, Search.NEWEST);
        times[i] = seconds(start) * 1000;
        full += found.hits().size() == PAGE || found.next().isEmpty() ? 1 : 0;
        all.add(times[i]);
      }
      row(kind.getKey(), times, full);
    }
    row("second page of a common word", secondPages(search, talk, all), ROUNDS);
    double[] every = all.stream().mapToDouble(d -> d).toArray();
    row("**all**", every, 0);
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

  private void row(String kind, double[] times, int full) {
    Arrays.sort(times);
    out.printf(
        "| %s | %.1f | %.1f | %.1f | %s |%n",
        kind,
        times[times.length / 2],
        times[(int) Math.ceil(times.length * 0.95) - 1],
        times[times.length - 1],
        full == 0 ? "" : full + " of " + ROUNDS);
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

  private Database open() {
    boolean server = args.length > 2;
    var address =
        server
            ? new Databases.Address(args[2], args[3], args[4].toCharArray(), Optional.of("bench"))
            : new Databases.Address(
                "jdbc:h2:file:" + folder.resolve("workspace") + FILE,
                "uppsikt",
                "filekey userkey".toCharArray(),
                Optional.of("bench"));
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
