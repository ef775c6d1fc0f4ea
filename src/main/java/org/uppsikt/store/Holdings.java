package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// Evidence and orders as they lie in their tables, for verification.
public final class Holdings {

  /// A piece of evidence.
  public record Piece(
      UUID id,
      long item,
      int version,
      Instant sealedAt,
      String sealedBy,
      String manifest,
      Sum content,
      Sum sender) {}

  /// Digest and length in bytes of one part.
  public record Sum(String sha256, long size) {}

  /// A part's row.
  public record PartRow(String name, String kind, String mediaType, Sum sum) {}

  /// An order's row.
  ///
  /// @param ofItem what the order itself is about; empty where the order behind the row is gone
  /// @param evidenceOf `item/version` of its evidence, for orders that rest on evidence
  public record OrderRow(
      UUID id,
      String kind,
      long item,
      String state,
      Optional<String> ofItem,
      Optional<String> evidenceOf) {}

  /// Which item a decision is about.
  public record DecisionRow(UUID id, long item) {}

  public long decisions(Tx tx) {
    return tx.handle().createQuery("select count(*) from decision").mapTo(Long.class).one();
  }

  public List<DecisionRow> decisionsAfter(Tx tx, Optional<UUID> last, int limit) {
    return page(tx, "select id, item_id from decision ", "id", last, limit)
        .map((rs, context) -> new DecisionRow(Columns.uuid(rs, "id"), rs.getLong("item_id")))
        .list();
  }

  public List<Piece> evidenceAfter(Tx tx, Optional<UUID> last, int limit) {
    return page(tx, "select * from evidence ", "id", last, limit)
        .map((rs, context) -> piece(rs))
        .list();
  }

  public Optional<Piece> evidence(Tx tx, UUID id) {
    return tx.handle()
        .createQuery("select * from evidence where id = :id")
        .bind("id", id)
        .map((rs, context) -> piece(rs))
        .findOne();
  }

  /// The pieces of evidence of one item.
  public List<UUID> evidenceOf(Tx tx, long item) {
    return tx.handle()
        .createQuery("select id from evidence where item_id = :item")
        .bind("item", item)
        .mapTo(UUID.class)
        .list();
  }

  public List<PartRow> parts(Tx tx, UUID evidence) {
    return tx.handle()
        .createQuery("select * from evidence_part where evidence_id = :id order by evidence_id, n")
        .bind("id", evidence)
        .map(
            (rs, context) ->
                new PartRow(
                    rs.getString("name"),
                    rs.getString("kind"),
                    rs.getString("media_type"),
                    sum(rs, "")))
        .list();
  }

  public List<OrderRow> ordersAfter(Tx tx, Optional<UUID> last, int limit) {
    return page(
            tx,
            "select o.id, o.kind, o.item_id, o.state,"
                + " coalesce(u.item_id, n.item_id, s.item_id, r.item_id) as of_item,"
                + " coalesce(u.version, n.version, s.version, r.version) as of_version,"
                + " e.item_id as evidence_item, e.version as evidence_version from outbox o"
                + " left join unpublish_order u on u.id = o.id"
                + " left join nocopy_order n on n.id = o.id"
                + " left join restore_order s on s.id = o.id"
                + " left join reply_order r on r.id = o.id"
                + " left join evidence e on e.id = u.evidence_id ",
            "o.id",
            last,
            limit)
        .map((rs, context) -> order(rs))
        .list();
  }

  public boolean orderExists(Tx tx, UUID id) {
    return tx.handle()
            .createQuery("select count(*) from outbox where id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /// Orders to unpublish that no row of the outbox stands for.
  public List<UUID> ordersOutsideOutbox(Tx tx, int limit) {
    return tx.handle()
        .createQuery(
            "select id from unpublish_order u where not exists (select 1 from outbox o"
                + " where o.id = u.id) union all select id from nocopy_order n where not exists"
                + " (select 1 from outbox o where o.id = n.id) order by 1"
                + " fetch first :n rows only")
        .bind("n", limit)
        .mapTo(UUID.class)
        .list();
  }

  /// Items that stand in a folder, in the order of their ids.
  public List<Long> itemsAfter(Tx tx, long item, String folder, int limit) {
    return tx.handle()
        .createQuery(
            "select item_id from item_state where folder = :folder and item_id > :item"
                + " order by item_id fetch first :n rows only")
        .bind("folder", folder)
        .bind("item", item)
        .bind("n", limit)
        .mapTo(Long.class)
        .list();
  }

  private static Query page(Tx tx, String select, String id, Optional<UUID> last, int limit) {
    String where = last.isPresent() ? "where " + id + " > :last " : "";
    Query query =
        tx.handle()
            .createQuery(select + where + "order by " + id + " fetch first :n rows only")
            .bind("n", limit);
    last.ifPresent(value -> query.bind("last", value));
    return query;
  }

  private static Piece piece(ResultSet rs) throws SQLException {
    return new Piece(
        Columns.uuid(rs, "id"),
        rs.getLong("item_id"),
        rs.getInt("version"),
        Columns.instant(rs, "sealed_at"),
        rs.getString("sealed_by"),
        rs.getString("manifest_sha256"),
        sum(rs, "content_"),
        sum(rs, "sender_"));
  }

  private static Sum sum(ResultSet rs, String prefix) throws SQLException {
    return new Sum(rs.getString(prefix + "sha256"), rs.getLong(prefix + "size"));
  }

  private static OrderRow order(ResultSet rs) throws SQLException {
    return new OrderRow(
        Columns.uuid(rs, "id"),
        rs.getString("kind"),
        rs.getLong("item_id"),
        rs.getString("state"),
        pair(rs, "of_item", "of_version"),
        pair(rs, "evidence_item", "evidence_version"));
  }

  private static Optional<String> pair(ResultSet rs, String item, String version)
      throws SQLException {
    long value = rs.getLong(item);
    return rs.wasNull() ? Optional.empty() : Optional.of(value + "/" + rs.getInt(version));
  }
}
