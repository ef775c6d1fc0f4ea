package org.uppsikt.store;

import java.util.List;

/// Somebody with full power over the database, who changes what nothing in the program would.
public final class Forger {

  private static final List<String> TABLES =
      List.of(
          "journal_head",
          "journal_entry",
          "journal_payload",
          "blob",
          "blob_chunk",
          "intake_batch",
          "item",
          "item_version",
          "item_state",
          "item_check",
          "finding",
          "post",
          "post_version",
          "decision",
          "decision_ground",
          "evidence",
          "evidence_part",
          "unpublish_order",
          "reply_order",
          "nocopy_order",
          "advertising_switch",
          "rule_change",
          "restriction",
          "police_task",
          "diary_entry_file",
          "outbox");

  private final Database database;

  /// Keeps a copy of everything, to be put back.
  public Forger(Database database) {
    this.database = database;
    database.change(
        tx ->
            TABLES.forEach(
                table -> tx.handle().execute("create table kept_" + table + " as table " + table)));
  }

  /// Runs a statement as it is, and keeps nothing to be put back.
  public static void sql(Database database, String statement) {
    database.change(tx -> tx.handle().execute(statement));
  }

  /// Runs statements without constraints and triggers.
  public void forge(String... statements) {
    unbound(List.of(statements));
  }

  public void putBack() {
    unbound(
        TABLES.stream()
            .flatMap(
                table ->
                    List.of(
                        "delete from " + table,
                        "insert into " + table + " select * from kept_" + table)
                        .stream())
            .toList());
  }

  /// Lays bytes into the store of blobs, and names them.
  public String lay(byte[] bytes) {
    return database.write(tx -> new Blobs().put(tx, bytes)).hex();
  }

  /// One value, as text.
  public String ask(String query) {
    return database.read(tx -> tx.handle().createQuery(query).mapTo(String.class).one());
  }

  private void unbound(List<String> statements) {
    database.change(
        tx -> {
          tx.handle()
              .execute(
                  database.isEmbedded()
                      ? "set referential_integrity false"
                      : "set local session_replication_role = replica");
          statements.forEach(tx.handle()::execute);
        });
  }
}
