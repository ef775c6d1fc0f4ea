package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;

/// Until when items are put aside.
public final class Snoozes {

  public void put(Tx tx, ItemId item, Instant until) {
    end(tx, item);
    tx.handle()
        .createUpdate("insert into snooze (item_id, until_at) values (:item, :until)")
        .bind("item", item.value())
        .bind("until", Tx.at(until))
        .execute();
  }

  public void end(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate("delete from snooze where item_id = :item")
        .bind("item", item.value())
        .execute();
  }

  public Optional<Instant> until(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select until_at from snooze where item_id = :item")
        .bind("item", item.value())
        .map((rs, context) -> Columns.instant(rs, "until_at"))
        .findOne();
  }

  /// When the first of all comes back.
  public Optional<Instant> first(Tx tx) {
    return tx.handle()
        .createQuery("select until_at from snooze order by until_at fetch first 1 rows only")
        .map((rs, context) -> Columns.instant(rs, "until_at"))
        .findOne();
  }

  /// Items whose time has come.
  public List<ItemId> due(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            "select item_id from snooze where until_at <= :now order by until_at, item_id"
                + " fetch first 500 rows only")
        .bind("now", Tx.at(now))
        .map((rs, context) -> new ItemId(rs.getLong("item_id")))
        .list();
  }
}
