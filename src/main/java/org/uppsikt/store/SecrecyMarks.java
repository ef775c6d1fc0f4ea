package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.SecrecyMark;

/// Secrecy marks. While one holds the database closes the item only with a number.
public final class SecrecyMarks {

  /// @param handOver the one that the mark came with; empty where it was made by itself
  public void add(Tx tx, SecrecyMark mark, Optional<HandOverId> handOver) {
    RegistryDuty.must(tx, mark.item());
    tx.handle()
        .createUpdate(
            "insert into secrecy_mark (id, item_id, provision, authority, marked_by, marked_at,"
                + " hand_over_id, holds) values (:id, :item, :provision, :authority, :by, :at, cast(:handOver as uuid),"
                + " true)")
        .bind("id", mark.id())
        .bind("item", mark.item().value())
        .bind("provision", Columns.fit(mark.provision(), 200))
        .bind("authority", Columns.fit(mark.authority(), 200))
        .bind("by", mark.by().value())
        .bind("at", Tx.at(mark.at()))
        .bind("handOver", handOver.map(HandOverId::value).orElse(null))
        .execute();
  }

  /// @return false where it does not hold any more
  public boolean lift(Tx tx, UUID id, ItemId item, PersonId by, Instant at) {
    boolean lifted =
        tx.handle()
                .createUpdate(
                    "update secrecy_mark set holds = null, lifted_by = :by, lifted_at = :at"
                        + " where id = :id and item_id = :item and holds is not null")
                .bind("by", by.value())
                .bind("at", Tx.at(at))
                .bind("id", id)
                .bind("item", item.value())
                .execute()
            == 1;
    RegistryDuty.again(tx, item);
    return lifted;
  }

  /// A mark that was lifted holds again, with the hand-over that it came with.
  ///
  /// @return false where it was not lifted
  public boolean holdAgain(Tx tx, UUID id, ItemId item) {
    if (!isLifted(tx, id, item)) {
      return false;
    }
    RegistryDuty.must(tx, item);
    return tx.handle()
            .createUpdate(
                "update secrecy_mark set holds = true, lifted_by = null, lifted_at = null"
                    + " where id = :id and item_id = :item and holds is null")
            .bind("id", id)
            .bind("item", item.value())
            .execute()
        == 1;
  }

  /// Asked before the item must be registered again, which moves it.
  private static boolean isLifted(Tx tx, UUID id, ItemId item) {
    return tx.handle()
            .createQuery(
                "select count(*) from secrecy_mark"
                    + " where id = :id and item_id = :item and holds is null")
            .bind("id", id)
            .bind("item", item.value())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /// The hand-over that the newest mark that holds came with.
  public Optional<HandOverId> from(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select hand_over_id from secrecy_mark where item_id = :item and holds is not null"
                + " order by item_id, marked_at desc fetch first 1 rows only")
        .bind("item", item.value())
        .map((rs, context) -> Optional.ofNullable(rs.getObject("hand_over_id", UUID.class)))
        .findOne()
        .flatMap(id -> id)
        .map(HandOverId::new);
  }

  /// A comment that holds what is secret, and that everybody still sees.
  public record Exposed(ItemId item, Folder folder, Instant since) {}

  /// What is marked and still shown to everybody, with no order on its way; newest first.
  public List<Exposed> exposed(Tx tx, int limit) {
    return tx.handle()
        .createQuery(
            "select s.item_id, s.folder, max(m.marked_at) as since from secrecy_mark m"
                + " join item_state s on s.item_id = m.item_id where m.holds is not null"
                + " and s.kind = 'COMMENT' and s.visibility = 'SHOWN' and s.folder <> 'OUTBOX'"
                + " group by s.item_id, s.folder order by since desc, s.item_id"
                + " fetch first :n rows only")
        .bind("n", limit)
        .map(
            (rs, context) ->
                new Exposed(
                    new ItemId(rs.getLong("item_id")),
                    Folder.valueOf(rs.getString("folder")),
                    Columns.instant(rs, "since")))
        .list();
  }

  /// The newest that holds.
  public Optional<SecrecyMark> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select * from secrecy_mark where item_id = :item and holds is not null"
                + " order by item_id, marked_at desc fetch first 1 rows only")
        .bind("item", item.value())
        .map(
            (rs, context) ->
                new SecrecyMark(
                    Columns.uuid(rs, "id"),
                    item,
                    rs.getString("provision"),
                    rs.getString("authority"),
                    new PersonId(Columns.uuid(rs, "marked_by")),
                    Columns.instant(rs, "marked_at")))
        .findOne();
  }
}
