package org.uppsikt.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Hand-overs that wait for a number, written past the program by SQL: one of each item, sent
/// within the last month, one in ten bounced, one in ten answered without a number.
final class Registered {

  private static final String ANNA = "cast('" + Premises.ANNA.id() + "' as uuid)";
  private static final String SENT = "timestamp with time zone '2026-11-01 06:00:00+00'";

  /// An identity of its own for each kind and number.
  private static final String ID =
      "cast('%s-0000-0000-0000-' || substring(cast(100000000000 + n as varchar(12)), 1, 12)"
          + " as uuid)";

  private static final String DECISION = ID.formatted("0000000a");
  private static final String HAND_OVER = ID.formatted("0000000b");
  private static final String STATE =
      "case mod(n, 10) when 0 then 'BOUNCED' when 1 then 'RECEIVED' else 'SENT' end";

  private Registered() {}

  /// Lets every one of so many items wait; some at a time, each in a transaction of its own.
  static void fill(Connection connection, Store store, int items) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (int from = 1; from <= items; from += Crowd.STEP) {
        int to = Math.min(items, from + Crowd.STEP - 1);
        statement.execute(
            "update item_state set folder = 'TO_REGISTER', must_register = true"
                + " where item_id between "
                + from
                + " and "
                + to);
        for (String select : selects()) {
          statement.execute("insert into " + select + " from " + store.rows().formatted(from, to));
        }
      }
      statement.execute(store.isFile() ? "analyze" : "vacuum analyze");
    }
  }

  private static List<String> selects() {
    return List.of(
        "decision (id, item_id, version, outcome, reason, policy, decided_by, decided_at) select "
            + String.join(", ", DECISION, "n, 1, 'REGISTER', '', 'base@1'", ANNA, SENT),
        "hand_over (id, route, destination, secret, country, language, proposed_number, made_by,"
            + " made_at, not_before, state, attempts, next_at, sent_at) select "
            + String.join(
                ", ", HAND_OVER, "'MAIL', '', false, 'SE', 'sv', 'KS 2026/' || mod(n, 5000)", ANNA)
            + ", "
            + String.join(", ", SENT, SENT, STATE, "1", SENT, SENT),
        "register_entry select "
            + HAND_OVER
            + ", date '2026-11-01', null, 'Kim Prov', 'Lutande stolpe', 'Stolpe', 'Facebook', '',"
            + " '', ''",
        "hand_over_item (hand_over_id, route, secret, item_id, version, place, item_secret,"
            + " with_thread, with_attachments) select "
            + HAND_OVER
            + ", 'MAIL', false, n, 1, 1, false, true, true",
        "registration (item_id, decision_id, proposed_number, stage, hand_over_id, since) select n, "
            + String.join(", ", DECISION, "'KS 2026/' || mod(n, 5000)", STATE, HAND_OVER, SENT));
  }
}
