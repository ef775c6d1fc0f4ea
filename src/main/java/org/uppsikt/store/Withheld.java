package org.uppsikt.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;

/// What of a table's rows an export leaves out, because only named persons may read it or it is to
/// be left out all the same.
final class Withheld {

  private static final String ITEM = "item_id";
  private static final String JOURNAL = "journal_payload";

  /// @param owner the column that says whose a row is
  /// @param columns that are left out
  private record Rule(String owner, Set<String> columns) {}

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          rule("protected_item", ITEM, "receiver", "reason"),
          rule("employee_case", ITEM, "employee"),
          rule("employee_step", "case_id", "note", "support"),
          rule("employee_offer", "case_id", "reason", "answer"),
          rule(
              "item_version",
              ITEM,
              "inline_text",
              "sender_name",
              "sender_handle",
              "sender_remote_id",
              "sender_profile",
              "sender_email",
              "sender_ip",
              "sender_agent"),
          rule("sender_statement", ITEM, "name", "profile"),
          rule("item_state", ITEM, "sender_name", "snippet"),
          rule("finding", "check_id", "why_arguments"),
          entry("register_entry", "hand_over_id"),
          entry("diary_entry", "id"),
          rule("diary_entry_file", "entry_id", "file_name", "sha256"),
          rule("diary_case", "id", "concerning", "public_concerning"),
          rule("registry_case", "case_number", "title"),
          rule("decision", ITEM, "reason"),
          rule("reply_order", ITEM, "body"),
          rule("handoff", ITEM, "words", "reply"),
          rule("disposition", ITEM, "reason"),
          rule("nocopy_order", ITEM, "alone_reason"),
          rule("police_task", ITEM, "reason", "reference"),
          rule(JOURNAL, "seq", "payload"));

  private static final String KNOWN_CASES =
      KnownCases.PROTECTED
          + " union select g.case_number from registration g where g.item_id in (<also>)"
          + " and g.case_number is not null";

  private static final List<String> CODES =
      Stream.of(EventKind.values()).filter(EventKind::isOfOrder).map(EventKind::name).toList();

  private Withheld() {}

  private static Map.Entry<String, Rule> rule(String table, String owner, String... columns) {
    return Map.entry(table, new Rule(owner, Set.of(columns)));
  }

  /// Of a record, all that tells whom and what it is about, or by which way it came.
  private static Map.Entry<String, Rule> entry(String table, String owner) {
    return rule(
        table,
        owner,
        "correspondent",
        "concerning",
        "public_concerning",
        "arrival",
        "plan_entry",
        "drawn_up_on");
  }

  /// Whose rows the restriction concerns: items, checks of items, what was handed over of them,
  /// what the diary has of them. Nobody's in a table of which nothing is withheld.
  ///
  /// @param also what is left out as if it were restricted
  static Set<String> owners(Tx tx, String table, LeftOut also) {
    if (!RULES.containsKey(table)) {
      return Set.of();
    }
    String items =
        "select item_id from restriction where lifted_at is null"
            + " union select i.id from item i where i.id in (<also>)";
    String query =
        switch (table) {
          case "register_entry" ->
              "select distinct hand_over_id from hand_over_item where item_id in (" + items + ")";
          case "diary_entry" -> "select e.id from diary_entry e where " + covered();
          // Also of what was entered as restricted: the entry holds nothing, its files do.
          case "diary_entry_file" ->
              "select x.entry_id from diary_entry_item x where x.item_id in (" + items + ")";
          case "diary_case" ->
              "select e.case_id from diary_entry e where e.place = 1 and " + covered();
          case "registry_case" -> KNOWN_CASES;
          // What is written about an employee is read by the leader alone, whatever the post says.
          case "employee_case" -> "select item_id from employee_case";
          case "employee_step", "employee_offer" -> "select id from employee_case";
          // What people wrote of it; how its orders came along stays told.
          case JOURNAL ->
              "select j.seq from journal_entry j where j.kind not in (<codes>) and j.subject in"
                  + " (select 'item:' || w.item_id from ("
                  + items
                  + ") w)";
          case "finding" -> "select id from item_check where item_id in (" + items + ")";
          default -> items;
        };
    var asked = tx.handle().createQuery(query);
    if (query.contains("<also>")) {
      asked.bindList("also", also.keys());
    }
    if (table.equals(JOURNAL)) {
      asked.bindList("codes", CODES);
    }
    return asked.map((rs, context) -> rs.getString(1)).stream().collect(Collectors.toSet());
  }

  private static String covered() {
    return "("
        + DiaryCover.COVERED
        + " or not e.restricted and exists (select 1 from diary_entry_item y"
        + " where y.entry_id = e.id and y.item_id in (<also>)))";
  }

  /// The row with nulls in the place of what is withheld, and a word that says so.
  ///
  /// @param restricted whose rows they are, by [#owners]
  static Map<String, @Nullable Object> masked(
      String table, Map<String, @Nullable Object> row, Set<String> restricted) {
    Rule rule = RULES.get(table);
    if (rule == null || !restricted.contains(String.valueOf(row.get(rule.owner())))) {
      return row;
    }
    var masked = new LinkedHashMap<String, @Nullable Object>();
    row.forEach(
        (column, value) ->
            masked.put(column, rule.columns().contains(column) ? left(value) : value));
    masked.put("withheld", true);
    return masked;
  }

  /// Of what a journal entry says, all but what a person wrote; of anything else nothing.
  private static @Nullable Object left(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> said)) {
      return null;
    }
    var values = new LinkedHashMap<String, String>();
    said.forEach((key, word) -> values.put(String.valueOf(key), String.valueOf(word)));
    return Payload.of(values).withoutWords().values();
  }
}
