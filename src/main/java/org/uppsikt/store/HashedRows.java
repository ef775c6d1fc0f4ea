package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;

/// Rows that were written in batches and whose batches the journal holds a Merkle root of: checks,
/// posts and changes of rules. Derives the root again from the rows as they lie in their table, for
/// verification.
public enum HashedRows {
  CHECKS("item_check", "id"),
  POSTS("post", "remote_id"),
  POST_VERSIONS("post_version", "remote_id"),
  RULES("rule_change", "id");

  private final String table;
  private final String id;

  HashedRows(String table, String id) {
    this.table = table;
    this.id = id;
  }

  /// What the rows of a batch give.
  ///
  /// @param root empty where there is no row, or one that can never have been stored
  public record Derived(Optional<Digest> root, int rows) {}

  /// The rows of a batch in their places, hashed.
  public Derived derive(Tx tx, UUID batch) {
    List<Optional<Digest>> leaves =
        tx.handle()
            .createQuery(
                "select * from " + table + " where batch_id = :batch order by batch_id, place")
            .bind("batch", batch)
            .map((rs, context) -> leaf(tx, rs))
            .list();
    boolean whole = !leaves.isEmpty() && leaves.stream().allMatch(Optional::isPresent);
    return new Derived(
        whole
            ? Optional.of(HashTree.rootOf(leaves.stream().map(Optional::orElseThrow).toList()))
            : Optional.empty(),
        leaves.size());
  }

  public long count(Tx tx) {
    return tx.handle().createQuery("select count(*) from " + table).mapTo(Long.class).one();
  }

  /// Rows that belong to no batch.
  public List<String> loose(Tx tx, int limit) {
    return tx.handle()
        .createQuery(
            "select cast("
                + id
                + " as varchar(500)) from "
                + table
                + " where batch_id is null order by 1 fetch first :n rows only")
        .bind("n", limit)
        .mapTo(String.class)
        .list();
  }

  /// The batches that rows name, in the order of their ids.
  public List<UUID> batchesAfter(Tx tx, Optional<UUID> last, int limit) {
    String where = last.isPresent() ? "batch_id > :last" : "batch_id is not null";
    Query query =
        tx.handle()
            .createQuery(
                "select distinct batch_id from "
                    + table
                    + " where "
                    + where
                    + " order by batch_id fetch first :n rows only")
            .bind("n", limit);
    last.ifPresent(value -> query.bind("last", value));
    return new ArrayList<>(query.mapTo(UUID.class).list());
  }

  private Optional<Digest> leaf(Tx tx, ResultSet rs) throws SQLException {
    try {
      return Optional.of(
          switch (this) {
            case CHECKS -> Checks.leaf(tx, rs);
            case POSTS -> Posts.leaf(rs);
            case POST_VERSIONS -> Posts.laterLeaf(rs);
            case RULES -> RuleChanges.leaf(rs);
          });
    } catch (IllegalArgumentException e) {
      // A word that is no subject, a digest of another length: no row was ever stored so.
      return Optional.empty();
    }
  }
}
