package org.uppsikt.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.RestrictionId;
import org.uppsikt.domain.people.PersonId;

/// What is kept from the unit, and why. Rows are only added; they hold as long as their
/// restriction.
public final class ProtectedItems {

  public void add(Tx tx, RestrictionId restriction, Protection protection) {
    tx.handle()
        .createUpdate(
            "insert into protected_item (id, item_id, restriction_id, kind, receiver, reason,"
                + " protected_by, protected_at) values (:id, :item, :restriction, :kind,"
                + " :receiver, :reason, :by, :at)")
        .bind("id", protection.id())
        .bind("item", protection.item().value())
        .bind("restriction", restriction.value())
        .bind("kind", protection.kind().name())
        .bind("receiver", Columns.fit(protection.receiver(), 200))
        .bind("reason", Columns.fit(protection.reason(), 4000))
        .bind("by", protection.by().value())
        .bind("at", Tx.at(protection.at()))
        .execute();
  }

  /// How a person passed it on, under the id of its protection.
  public void passedOn(Tx tx, UUID protection, ItemId item, PassedOn done) {
    tx.handle()
        .createUpdate(
            "insert into passed_on (id, item_id, kind, means, done_on)"
                + " values (:id, :item, :kind, :means, :on)")
        .bind("id", protection)
        .bind("item", item.value())
        .bind("kind", done.kind().name())
        .bind("means", done.means().name())
        .bind("on", done.on())
        .execute();
  }

  /// How an item was passed on last; empty where it never was.
  public Optional<PassedOn> passedOn(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select d.* from passed_on d join protected_item p on p.id = d.id"
                + " where d.item_id = :item order by p.protected_at desc"
                + " fetch first 1 rows only")
        .bind("item", item.value())
        .map(
            (rs, context) ->
                new PassedOn(
                    Protection.Kind.valueOf(rs.getString("kind")),
                    PassedOn.Means.valueOf(rs.getString("means")),
                    rs.getObject("done_on", LocalDate.class)))
        .findOne();
  }

  /// Whether a person has the item under protection now: its restriction is not that of an order
  /// alone.
  public boolean holds(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select p.id from protected_item p join restriction r on r.id = p.restriction_id"
                + " where p.item_id = :item and r.lifted_at is null fetch first 1 rows only")
        .bind("item", item.value())
        .mapTo(UUID.class)
        .findFirst()
        .isPresent();
  }

  /// Why an item is under protection now: the newest that holds; empty where an order alone
  /// restricts it.
  public Optional<Protection> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select p.* from protected_item p join restriction r on r.id = p.restriction_id"
                + " where p.item_id = :item and r.lifted_at is null"
                + " order by p.protected_at desc, p.id fetch first 1 rows only")
        .bind("item", item.value())
        .map(
            (rs, context) ->
                new Protection(
                    Columns.uuid(rs, "id"),
                    item,
                    Protection.Kind.valueOf(rs.getString("kind")),
                    rs.getString("receiver"),
                    rs.getString("reason"),
                    new PersonId(Columns.uuid(rs, "protected_by")),
                    Columns.instant(rs, "protected_at")))
        .findOne();
  }
}
