package org.uppsikt.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a table's rows an export leaves out, because only named persons may read it.
final class Withheld {

  private static final Map<String, Set<String>> COLUMNS =
      Map.ofEntries(
          entry("protected_item", "receiver", "reason"),
          entry("employee_case", "employee"),
          entry("employee_step", "note", "support"),
          entry("employee_offer", "reason", "answer"),
          entry(
              "item_version",
              "inline_text",
              "sender_name",
              "sender_handle",
              "sender_remote_id",
              "sender_profile",
              "sender_email",
              "sender_ip",
              "sender_agent"),
          entry("sender_statement", "name", "profile"),
          entry("item_state", "sender_name", "snippet"),
          entry("finding", "why_arguments"),
          entry("register_entry", "correspondent", "concerning"),
          entry("decision", "reason"),
          entry("reply_order", "body"),
          entry("handoff", "words", "reply"));

  /// Columns that say whose a row is, one of them in each table.
  private static final Set<String> OWNERS =
      Set.of("item_id", "check_id", "hand_over_id", "case_id");

  private Withheld() {}

  private static Map.Entry<String, Set<String>> entry(String table, String... columns) {
    return Map.entry(table, Set.of(columns));
  }

  static Set<String> columns(String table) {
    return COLUMNS.getOrDefault(table, Set.of());
  }

  /// Whose rows the restriction concerns: items, checks of items, or what was handed over of them.
  static Set<String> owners(Tx tx, String table) {
    String items = "select item_id from restriction where lifted_at is null";
    if (table.equals("register_entry")) {
      return tx
          .handle()
          .createQuery(
              "select distinct hand_over_id from hand_over_item where item_id in (" + items + ")")
          .mapTo(UUID.class)
          .stream()
          .map(UUID::toString)
          .collect(Collectors.toSet());
    }
    if (table.startsWith("employee_")) {
      return everyCase(tx, table);
    }
    String query =
        "finding".equals(table)
            ? "select id from item_check where item_id in (" + items + ")"
            : items;
    return tx.handle().createQuery(query).mapTo(String.class).stream().collect(Collectors.toSet());
  }

  /// What is written about an employee is read by the leader alone, whatever the post says.
  private static Set<String> everyCase(Tx tx, String table) {
    if (table.equals("employee_case")) {
      return tx
          .handle()
          .createQuery("select item_id from employee_case")
          .mapTo(String.class)
          .stream()
          .collect(Collectors.toSet());
    }
    return tx.handle().createQuery("select id from employee_case").mapTo(UUID.class).stream()
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }

  /// The row with nulls in the place of what is withheld, and a word that says so.
  static Map<String, @Nullable Object> masked(
      Map<String, @Nullable Object> row, Set<String> hidden, Set<String> restricted) {
    boolean open =
        OWNERS.stream()
            .map(row::get)
            .noneMatch(owner -> restricted.contains(String.valueOf(owner)));
    if (open) {
      return row;
    }
    var masked = new LinkedHashMap<String, @Nullable Object>();
    row.forEach((column, value) -> masked.put(column, hidden.contains(column) ? null : value));
    masked.put("withheld", true);
    return masked;
  }
}
