package org.uppsikt.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// A workspace with very many items, written past the program by SQL: six in ten stand in the
/// inbox, one in five has findings, one came each second. Kept in `target/jmh` for the next run.
final class Crowd {

  /// Rows written in one transaction.
  static final int STEP = 20_000;

  private static final String RAW = "'" + "0".repeat(64) + "'";

  /// Batches of the usual size: whoever verifies holds a whole one.
  private static final int BATCHED = 500;

  private static final String BATCH =
      "cast('00000000-0000-0007-0000-' || lpad(cast(n / "
          + BATCHED
          + " as varchar(12)), 12, '0') as uuid)";
  private static final String CHANNEL = "cast('" + Premises.CHANNEL + "' as uuid)";
  /// When all of it came and was read last.
  static final Instant MOMENT = Instant.parse("2026-11-22T06:00:00Z");

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

  /// Opens a store of this kind that holds so many items, and fills it where no run before did. One
  /// that is kept from an earlier run is brought up to the present tables.
  static Store of(String kind, int items) throws Exception {
    Path folder = Premises.kept("inbox-" + kind + "-" + items);
    Path mark = Premises.kept("inbox-" + kind + "-" + items + ".filled");
    boolean filled = Files.exists(mark);
    if (!filled) {
      Premises.clear(folder);
      Files.createDirectories(folder);
    }
    Store store = Store.lasting(kind, folder);
    new Premises(store).close();
    if (!filled) {
      try (Connection connection = store.connect()) {
        fill(connection, store, items);
      }
      Files.writeString(mark, "");
    }
    return store;
  }

  /// A new encrypted file that holds so many items.
  static Store anew(String name, int items) throws Exception {
    Store store = Store.of(Store.H2, Premises.fresh(name));
    new Premises(store).close();
    try (Connection connection = store.connect()) {
      fill(connection, store, items);
    }
    return store;
  }

  private static void fill(Connection connection, Store store, int items) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("insert into blob values (" + RAW + ", 2)");
      String batches = store.rows().formatted(0, items / BATCHED);
      statement.execute(
          "insert into intake_batch select "
              + list(BATCH.replace("n / " + BATCHED, "n"), CHANNEL, RAW, "1", NOW)
              + " from "
              + batches);
      for (int from = 1; from <= items; from += STEP) {
        String rows = store.rows().formatted(from, Math.min(items, from + STEP - 1));
        for (String select : selects()) {
          statement.execute("insert into " + select.replace("{rows}", rows));
        }
      }
      statement.execute(store.isFile() ? "analyze" : "vacuum analyze");
    }
  }

  /// Every column is named, so that one added later keeps its default here.
  private static List<String> selects() {
    return List.of(
        rows(
            "item",
            list("id, channel_id, remote_id, kind, post_remote_id, posted_at, received_at"),
            list("n", CHANNEL, "'c-' || (100000000 + n), 'COMMENT'")
                + list(", 'p-' || (100000000 + n / 20)", NOW, NOW)),
        rows(
            "item_version",
            list("item_id, version, inline_text, text_sha256, text_length, sender_disclosed")
                + ", sender_name, sender_remote_id, seen_at, raw_sha256, batch_id, place, leaf",
            list("n, 1", TEXT, RAW, "150, true, 'Kim Prov', 'user-' || (100000000 + n / 500)")
                + list("", NOW, RAW, BATCH, "n", RAW)),
        rows(
            "item_state",
            list("item_id, channel_id, kind, version, visibility, folder, severity, urgency")
                + ", received_at, sender_name, snippet, refreshed_at, revision, subjects",
            list("n", CHANNEL, "'COMMENT', 1, 'SHOWN'", FOLDER, RANK, URGENCY)
                + list("", NOW, "'Kim Prov'", TEXT, NOW, "1")
                + ", case when mod(n, 5) = 0 then ' C01 ' else '' end"),
        rows(
            "item_check",
            "id, item_id, version, policy, engine, outcome, missing, checked_at",
            list("n, n, 1, 'base@1', 'bench', 'DONE', ''", NOW)),
        rows(
                "finding",
                "check_id, n, subject, span_start, span_end, source, rule, rule_version"
                    + ", confidence, why, why_arguments, clause",
                "n, 0, 'C01', 0, 9, 'RULE', 'bench', 1, 'HIGH', 'bench', '', '1'")
            + " where mod(n, 5) = 0");
  }

  private static String rows(String table, String columns, String values) {
    return table + " (" + columns + ") select " + values + " from {rows}";
  }

  private static String list(String... columns) {
    return String.join(", ", columns);
  }
}
