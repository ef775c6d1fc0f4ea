package org.uppsikt.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Who has an item open. Presence, not a record: one row per item, overwritten.
public final class Leases {

  /// Who has it, and until when without a sign of life.
  public record Row(PersonId by, Instant until) {}

  /// Takes or renews the lease, unless somebody else has it.
  ///
  /// @return false where somebody else has it
  public boolean take(Tx tx, ItemId item, PersonId by, Instant now, Instant until) {
    int mine =
        tx.handle()
            .createUpdate(
                "update item_lease set person_id = :by, until_at = :until where item_id = :item"
                    + " and (person_id = :by or until_at <= :now)")
            .bind("by", by.value())
            .bind("until", Tx.at(until))
            .bind("now", Tx.at(now))
            .bind("item", item.value())
            .execute();
    return mine == 1 || insert(tx, item, by, until);
  }

  /// Lets go of it; somebody else's lease stays.
  public void release(Tx tx, ItemId item, PersonId by) {
    tx.handle()
        .createUpdate("delete from item_lease where item_id = :item and person_id = :by")
        .bind("item", item.value())
        .bind("by", by.value())
        .execute();
  }

  public Optional<Row> of(Tx tx, ItemId item, Instant now) {
    return tx.handle()
        .createQuery(
            "select person_id, until_at from item_lease where item_id = :item and until_at > :now")
        .bind("item", item.value())
        .bind("now", Tx.at(now))
        .map(
            (rs, context) ->
                new Row(
                    new PersonId(Columns.uuid(rs, "person_id")), Columns.instant(rs, "until_at")))
        .findOne();
  }

  public Map<ItemId, PersonId> holders(Tx tx, Collection<ItemId> items, Instant now) {
    var holders = new HashMap<ItemId, PersonId>();
    if (!items.isEmpty()) {
      tx.handle()
          .createQuery(
              "select item_id, person_id from item_lease where item_id in (<ids>)"
                  + " and until_at > :now")
          .bindList("ids", Keys.of(items))
          .bind("now", Tx.at(now))
          .map(
              (rs, context) ->
                  Map.entry(
                      new ItemId(rs.getLong("item_id")),
                      new PersonId(Columns.uuid(rs, "person_id"))))
          .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
    }
    return holders;
  }

  /// Two consoles may try at once: the second inserts nothing.
  private static boolean insert(Tx tx, ItemId item, PersonId by, Instant until) {
    return tx.handle()
            .createUpdate(
                "insert into item_lease (item_id, person_id, until_at)"
                    + " values (:item, :by, :until) on conflict do nothing")
            .bind("by", by.value())
            .bind("until", Tx.at(until))
            .bind("item", item.value())
            .execute()
        == 1;
  }
}
