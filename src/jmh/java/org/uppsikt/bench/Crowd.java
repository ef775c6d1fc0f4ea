package org.uppsikt.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A workspace with very many items, written past the program by SQL: six in ten stand in the
/// inbox,
/// one in five has findings, one came each second. Kept in `target/jmh` for the next run.
final class Crowd {

  /// Rows written in one transaction.
  private static final int STEP = 20_000;

  private static final String RAW = "'" + "0".repeat(64) + "'";
  private static final String BATCH = "cast('00000000-0000-0007-0000-000000000003' as uuid)";
  private static final String CHANNEL = "cast('" + Premises.CHANNEL + "' as uuid)";
  private static final String NOW = "timestamp with time zone '2026-11-22 06:00:00+00'";
  private static final String RANK = "mod(n * 7, 8)";
  private static final String URGENCY =
      "cast(mod(n * 7, 8) as bigint) * 100000000000 + 1700000000 + n";
  private static final String FOLDER =
      "case when mod(n, 10) < 6 then 'INBOX' when mod(n, 10) < 9 then 'DONE' else 'UNPUBLISHED' end";
  private static final String TEXT =
      "'Kommentar ' || n || ': vägen är inte plogad och vi har väntat sedan i våras på ett svar"
          + " om när badet öppnar igen, tack för hjälpen med bygglovet i alla fall'";

  private Crowd() {}

  /// Fills a store anew; a file that was filled before stays as it is.
  static void in(Store store, Path folder, int items) throws Exception {
    Path mark = folder.resolve("filled-" + items);
    if (!store.lasting() || !Files.exists(mark)) {
      Premises.clear(folder);
      Files.createDirectories(folder);
      new Premises(store).close();
      try (Connection connection = store.connect()) {
        fill(connection, store, items);
      }
      Files.writeString(mark, "");
    }
  }

  private static void fill(Connection connection, Store store, int items) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("insert into blob values (" + RAW + ", 2)");
      statement.execute(
          "insert into intake_batch values (" + list(BATCH, CHANNEL, RAW, "1", NOW) + ")");
      for (int from = 1; from <= items; from += STEP) {
        String rows = store.rows().formatted(from, Math.min(items, from + STEP - 1));
        for (String select : selects()) {
          statement.execute("insert into " + select.replace("{rows}", rows));
        }
      }
      statement.execute(store.lasting() ? "analyze" : "vacuum analyze");
    }
  }

  private static List<String> selects() {
    return List.of(
        "item select "
            + list(
                "n",
                CHANNEL,
                "'c-' || (100000000 + n)",
                "'COMMENT'",
                "'p-' || (100000000 + n / 20)")
            + list(", null, null", NOW, NOW)
            + " from {rows}",
        "item_version select "
            + list(
                "n, 1", TEXT, RAW, "150, true, 'Kim Prov', null, 'user-' || (100000000 + n / 500)")
            + list(", null, null, null, null", NOW, "null", RAW, BATCH, "n", RAW)
            + " from {rows}",
        "item_state select "
            + list("n", CHANNEL, "'COMMENT', 1, 'SHOWN'", FOLDER, "null", RANK, URGENCY, "null")
            + list("", NOW, "'Kim Prov'", TEXT, "null, null, null, null", NOW, "1")
            + " from {rows}",
        "item_check select "
            + list("n, n, 1, 'base@1', 'bench', 'DONE', null, ''", NOW)
            + " from {rows}",
        "finding select n, 0, 'C01', 0, 9, 'RULE', 'bench', 1, 'HIGH', 'bench', '', '1' from {rows}"
            + " where mod(n, 5) = 0");
  }

  private static String list(String... columns) {
    return String.join(", ", columns);
  }
}
