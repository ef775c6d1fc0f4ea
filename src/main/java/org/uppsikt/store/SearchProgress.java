package org.uppsikt.store;

import java.util.Collection;
import java.util.List;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;

/// How far the search index is: what waits to be indexed, and the building of the whole index. What
/// waits is written in the transaction that brought it, so that nothing is ever missed.
public final class SearchProgress {

  /// How the building of the whole index stands.
  ///
  /// @param folding version of the folding it is made by
  /// @param next the block to be built next, downwards; -1 where the index is complete
  /// @param last the block it began with
  public record Building(int folding, long next, long last) {
    public boolean complete() {
      return next < 0;
    }
  }

  /// A version that waits.
  public record Waiting(long id, VersionRef version) {}

  static void enqueue(Tx tx, Collection<VersionRef> versions) {
    if (versions.isEmpty()) {
      return;
    }
    var batch =
        tx.handle()
            .prepareBatch("insert into search_queue (item_id, version) values (:item, :version)");
    versions.forEach(v -> batch.bind("item", v.item().value()).bind("version", v.number()).add());
    batch.execute();
  }

  /// Makes this transaction the only one that writes the index.
  public Building lock(Tx tx) {
    return building(tx, " for update");
  }

  public Building building(Tx tx) {
    return building(tx, "");
  }

  private static Building building(Tx tx, String lock) {
    return tx.handle()
        .createQuery(
            "select folding, next_block, last_block from search_progress where id = 1" + lock)
        .map(
            (rs, context) ->
                new Building(
                    rs.getInt("folding"), rs.getLong("next_block"), rs.getLong("last_block")))
        .one();
  }

  /// The whole index is to be built anew, with another folding or after damage.
  public void restart(Tx tx, int folding) {
    tx.handle()
        .createUpdate(
            "update search_progress set folding = :folding, next_block ="
                + " (select coalesce(max(id) / 8192, -1) from item), last_block ="
                + " (select coalesce(max(id) / 8192, -1) from item) where id = 1")
        .bind("folding", folding)
        .execute();
  }

  public void built(Tx tx, long block) {
    tx.handle()
        .createUpdate("update search_progress set next_block = :next where id = 1")
        .bind("next", block - 1)
        .execute();
  }

  /// What waits, first come first.
  public List<Waiting> waiting(Tx tx, int limit) {
    return list(tx, "order by id", limit);
  }

  /// What came last of what waits.
  public List<Waiting> newest(Tx tx, int limit) {
    return list(tx, "order by id desc", limit);
  }

  public long count(Tx tx) {
    return tx.handle().createQuery("select count(*) from search_queue").mapTo(Long.class).one();
  }

  public void done(Tx tx, Collection<Waiting> indexed) {
    var batch = tx.handle().prepareBatch("delete from search_queue where id = :id");
    indexed.forEach(each -> batch.bind("id", each.id()).add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static List<Waiting> list(Tx tx, String order, int limit) {
    return tx.handle()
        .createQuery(
            "select id, item_id, version from search_queue "
                + order
                + " fetch first :limit rows only")
        .bind("limit", limit)
        .map(
            (rs, context) ->
                new Waiting(
                    rs.getLong("id"),
                    new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version"))))
        .list();
  }
}
