package org.uppsikt.store;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// What goes to the registry, and the numbers it gave.
public final class Registrations {

  /// @param proposed case number that the moderator proposes; empty for none
  /// @param number what the registry gave
  public record Row(ItemId item, String proposed, Optional<String> number) {}

  public void put(Tx tx, ItemId item, DecisionId decision, String proposed) {
    remove(tx, item);
    tx.handle()
        .createUpdate(
            "insert into registration (item_id, decision_id, proposed_number)"
                + " values (:item, :decision, :proposed)")
        .bind("item", item.value())
        .bind("decision", decision.value())
        .bind("proposed", Columns.fit(proposed, 100))
        .execute();
  }

  /// The decision to register was taken back. A number once given stays.
  public void remove(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate("delete from registration where item_id = :item and case_number is null")
        .bind("item", item.value())
        .execute();
  }

  /// @return false where nothing waits for a number
  public boolean numbered(Tx tx, ItemId item, String number, PersonId by, Instant at) {
    return tx.handle()
            .createUpdate(
                "update registration set case_number = :number, numbered_by = :by,"
                    + " numbered_at = :at where item_id = :item and case_number is null")
            .bind("number", Columns.fit(number, 100))
            .bind("by", by.value())
            .bind("at", Tx.at(at))
            .bind("item", item.value())
            .execute()
        == 1;
  }

  public Optional<Row> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select * from registration where item_id = :item")
        .bind("item", item.value())
        .map(
            (rs, context) ->
                new Row(item, rs.getString("proposed_number"), Columns.maybe(rs, "case_number")))
        .findOne();
  }
}
