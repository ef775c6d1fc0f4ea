package org.uppsikt.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.policy.Category;

/// Writes very many made-up comments straight into the tables, since taking them in as the program
/// does would take most of an hour.
final class Flood {

  private static final int LOT = 2000;
  private static final int POST = 40;
  private static final Instant BEGIN = Instant.parse("2023-01-01T06:00:00Z");
  private static final Duration APART = Duration.ofSeconds(95);
  private static final String NOTHING = "0".repeat(64);

  private final Connection connection;
  private final Talk talk;
  private final UUID batch = UUID.randomUUID();

  private Flood(Connection connection, Talk talk) {
    this.connection = connection;
    this.talk = talk;
  }

  static void run(String url, String user, String password, Talk talk, int count)
      throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      connection.setAutoCommit(false);
      new Flood(connection, talk).fill(count);
    }
  }

  private void fill(int count) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("insert into blob (sha256, size) values ('" + NOTHING + "', 0)");
      statement.execute(
          "insert into intake_batch (id, channel_id, root, versions, received_at) values ('"
              + batch
              + "', '"
              + Town.channel(0).value()
              + "', '"
              + NOTHING
              + "', 1, timestamp with time zone '2023-01-01 00:00:00+00')");
    }
    for (long first = 1; first <= count; first += LOT) {
      lot(first, Math.min(count, first + LOT - 1));
      connection.commit();
    }
    try (var statement = connection.createStatement()) {
      for (String table : List.of("item", "item_check")) {
        statement.execute("alter table " + table + " alter column id restart with " + (count + 1L));
      }
      statement.execute("update search_progress set folding = 0, next_block = -1, last_block = -1");
      connection.commit();
    }
  }

  private void lot(long first, long last) throws SQLException {
    try (var items =
            prepare(
                "insert into item (id, channel_id, remote_id, kind, post_remote_id, posted_at,"
                    + " received_at) values (?, ?, ?, 'COMMENT', ?, ?, ?)");
        var versions =
            prepare(
                "insert into item_version (item_id, version, inline_text, text_sha256,"
                    + " text_length, sender_disclosed, sender_name, sender_remote_id, seen_at,"
                    + " raw_sha256, batch_id, place, leaf) values (?, 1, ?, ?, ?, true, ?, ?, ?, ?,"
                    + " ?, 0, ?)");
        var states =
            prepare(
                "insert into item_state (item_id, channel_id, kind, version, visibility, folder,"
                    + " severity, urgency, received_at, sender_name, snippet, refreshed_at,"
                    + " revision) values (?, ?, 'COMMENT', 1, 'SHOWN', ?, ?, ?, ?, ?, ?, ?, 1)")) {
      for (long id = first; id <= last; id++) {
        add(id, items, versions, states);
      }
      items.executeBatch();
      versions.executeBatch();
      states.executeBatch();
    }
    flags(first, last);
  }

  private void add(
      long id, PreparedStatement items, PreparedStatement versions, PreparedStatement states)
      throws SQLException {
    UUID channel = Town.channel(talk.random().nextInt(Town.CHANNELS)).value();
    var at = BEGIN.plus(APART.multipliedBy(id)).atOffset(ZoneOffset.UTC);
    int sender = talk.sender();
    String text = talk.comment();
    set(items, id, channel, "c" + id, "p" + id / POST, at, at);
    set(
        versions,
        id,
        text,
        NOTHING,
        text.length(),
        Talk.name(sender),
        "user" + sender,
        at,
        NOTHING,
        batch,
        NOTHING);
    String snippet = text.substring(0, Math.min(320, text.length()));
    set(states, id, channel, folder(), flagged(id) ? 2 : 7, id, at, Talk.name(sender), snippet, at);
  }

  /// One comment of thirty is flagged.
  private void flags(long first, long last) throws SQLException {
    try (var checks =
            prepare(
                "insert into item_check (id, item_id, version, policy, engine, outcome, missing,"
                    + " checked_at) values (?, ?, 1, 'base-1', 'bench', 'DONE', '',"
                    + " timestamp with time zone '2023-01-01 00:00:00+00')");
        var findings =
            prepare(
                "insert into finding (check_id, n, subject, span_start, span_end, source, rule,"
                    + " rule_version, confidence, why, why_arguments, clause) values (?, 0, ?, 0,"
                    + " 3, 'RULE', 'bench', 1, 'HIGH', 'why', '', '')")) {
      for (long id = first; id <= last; id++) {
        set(checks, id, id);
        if (flagged(id)) {
          Category[] all = Category.values();
          set(findings, id, all[talk.random().nextInt(all.length)].code());
        }
      }
      checks.executeBatch();
      findings.executeBatch();
    }
  }

  private static boolean flagged(long id) {
    return id % 30 == 0;
  }

  private String folder() {
    int n = talk.random().nextInt(1000);
    return n < 15 ? "INBOX" : n < 25 ? "UNPUBLISHED" : "DONE";
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    var all = new ArrayList<>(List.of(values));
    for (int i = 0; i < all.size(); i++) {
      statement.setObject(i + 1, all.get(i));
    }
    statement.addBatch();
  }
}
