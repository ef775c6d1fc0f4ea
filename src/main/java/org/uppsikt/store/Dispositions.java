package org.uppsikt.store;

import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.Disposition;

/// What was decided about records that came in. Insert only; the newest holds.
public final class Dispositions {

  public void add(Tx tx, Disposition disposition) {
    tx.handle()
        .createUpdate(
            "insert into disposition (id, item_id, kind, plan_entry, reason, decided_by,"
                + " decided_at) values (:id, :item, :kind, :plan, :reason, :by, :at)")
        .bind("id", disposition.id())
        .bind("item", disposition.item().value())
        .bind("kind", disposition.kind().name())
        .bind("plan", Columns.fit(disposition.planEntry(), 200))
        .bind("reason", Columns.fit(disposition.reason(), 4000))
        .bind("by", disposition.by().value())
        .bind("at", Tx.at(disposition.at()))
        .execute();
    tx.handle()
        .createUpdate(
            "update item_state set disposition_id = :id, revision = revision + 1"
                + " where item_id = :item")
        .bind("id", disposition.id())
        .bind("item", disposition.item().value())
        .execute();
  }

  /// Takes back that an item is registered: what held before holds again. A direct message that was
  /// taken away from its channel asks for one anew where there is none.
  public void back(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate(
            "update item_state set folder = 'INBOX' where item_id = :item and kind = 'MESSAGE'"
                + " and folder = 'UNPUBLISHED' and not exists (select 1 from disposition d where"
                + " d.item_id = item_state.item_id and d.kind <> 'REGISTER' and not exists"
                + " (select 1 from disposition_withdrawn w where w.disposition_id = d.id))")
        .bind("item", item.value())
        .execute();
    tx.handle()
        .createUpdate(
            "update item_state set disposition_id = (select d.id from disposition d where"
                + " d.item_id = item_state.item_id and d.kind <> 'REGISTER' and not exists"
                + " (select 1 from disposition_withdrawn w where w.disposition_id = d.id)"
                + " order by d.decided_at desc fetch first 1 rows only)"
                + " where item_id = :item and disposition_id in (select r.id from disposition r"
                + " where r.item_id = :item and r.kind = 'REGISTER')")
        .bind("item", item.value())
        .execute();
  }

  /// Takes one back that was given: what held before holds again, and the item stands where it
  /// stood.
  public void withdraw(
      Tx tx, Disposition given, Optional<UUID> before, Folder folder, PersonId by) {
    tx.handle()
        .createUpdate(
            "insert into disposition_withdrawn (disposition_id, withdrawn_by, withdrawn_at)"
                + " values (:id, :by, :at)")
        .bind("id", given.id())
        .bind("by", by.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
    tx.handle()
        .createUpdate(
            "update item_state set disposition_id = cast(:before as uuid), folder = :folder,"
                + " revision = revision + 1 where item_id = :item")
        .bind("before", before.orElse(null))
        .bind("folder", folder.name())
        .bind("item", given.item().value())
        .execute();
  }

  /// The document type last given to a direct message of a channel.
  public Optional<String> lastPlanEntry(Tx tx, ChannelId channel) {
    return tx.handle()
        .createQuery(
            "select d.plan_entry from item_state s join disposition d on d.id = s.disposition_id"
                + " where s.channel_id = :channel and s.kind = 'MESSAGE' and d.plan_entry <> ''"
                + " order by d.decided_at desc, d.id fetch first 1 rows only")
        .bind("channel", channel.value())
        .mapTo(String.class)
        .findOne();
  }

  /// The one that holds.
  public Optional<Disposition> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select d.* from item_state s join disposition d on d.id = s.disposition_id"
                + " where s.item_id = :item")
        .bind("item", item.value())
        .map(
            (rs, context) ->
                new Disposition(
                    Columns.uuid(rs, "id"),
                    item,
                    Disposition.Kind.valueOf(rs.getString("kind")),
                    rs.getString("plan_entry"),
                    rs.getString("reason"),
                    new PersonId(Columns.uuid(rs, "decided_by")),
                    Columns.instant(rs, "decided_at")))
        .findOne();
  }
}
