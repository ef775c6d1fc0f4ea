package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;

/// Intake batches and their versions as they lie in their tables, for verification.
public final class BatchRows {

  private static final String FIELDS = "select id, channel_id, root, versions from intake_batch ";

  /// One batch.
  ///
  /// @param versions how many versions it is said to hold
  public record Batch(UUID id, UUID channel, String root, int versions) {}

  /// One version.
  ///
  /// @param leaf as stored
  /// @param computed from the fields; empty where the fields cannot be those of a version
  /// @param text whether the text in the row, or its blob, fits the digest and the length
  public record Version(
      long item, int number, int place, String leaf, Optional<Digest> computed, TextState text) {}

  /// How the text of a version stands.
  public enum TextState {
    SOUND,
    ALTERED,
    MISSING
  }

  /// Batches in the order of their ids.
  public List<Batch> after(Tx tx, Optional<UUID> last, int limit) {
    String where = last.isPresent() ? "where id > :last " : "";
    Query query = tx.handle().createQuery(FIELDS + where + "order by id fetch first :n rows only");
    last.ifPresent(id -> query.bind("last", id));
    return query.bind("n", limit).map((rs, context) -> batch(rs)).list();
  }

  public Optional<Batch> find(Tx tx, UUID id) {
    return tx.handle()
        .createQuery(FIELDS + "where id = :id")
        .bind("id", id)
        .map((rs, context) -> batch(rs))
        .findOne();
  }

  public long count(Tx tx) {
    return tx.handle().createQuery("select count(*) from intake_batch").mapTo(Long.class).one();
  }

  /// The versions of a batch in their places.
  public List<Version> versions(Tx tx, UUID batch) {
    return tx.handle()
        .createQuery(
            "select v.*, (select b.size from blob b where b.sha256 = v.text_sha256) as blob_size,"
                + " i.id, i.channel_id, i.remote_id, i.kind, i.post_remote_id, i.parent_remote_id,"
                + " i.permalink, i.posted_at, i.received_at"
                + " from item_version v join item i on i.id = v.item_id"
                + " where v.batch_id = :batch"
                + " order by v.batch_id, v.place, v.item_id, v.version")
        .bind("batch", batch)
        .map((rs, context) -> version(rs))
        .list();
  }

  /// Items that no version was ever kept of, and items whose state is not of their last version.
  ///
  /// @param after where to begin, without it
  /// @param to where to end, with it
  public List<Long> itemsAstray(Tx tx, long after, long to, int limit) {
    return tx.handle()
        .createQuery(
            "select i.id from item i left join item_state s on s.item_id = i.id"
                + " where i.id > :after and i.id <= :to and (s.version is null or s.version <>"
                + " coalesce((select max(v.version) from item_version v where v.item_id = i.id), 0))"
                + " order by i.id fetch first :n rows only")
        .bind("after", after)
        .bind("to", to)
        .bind("n", limit)
        .mapTo(Long.class)
        .list();
  }

  /// The number of the last of so many items after a number; empty where none comes after it. What
  /// somebody put in may bear any number.
  public Optional<Long> lastOfPiece(Tx tx, long after, int items) {
    return tx.handle()
        .createQuery(
            "select max(p.id) from (select id from item where id > :after order by id"
                + " fetch first :n rows only) p")
        .bind("after", after)
        .bind("n", items)
        .mapTo(Long.class)
        .findOne();
  }

  private static Batch batch(ResultSet rs) throws SQLException {
    return new Batch(
        Columns.uuid(rs, "id"),
        Columns.uuid(rs, "channel_id"),
        rs.getString("root"),
        rs.getInt("versions"));
  }

  private static Version version(ResultSet rs) throws SQLException {
    return new Version(
        rs.getLong("item_id"),
        rs.getInt("version"),
        rs.getInt("place"),
        rs.getString("leaf"),
        leaf(rs),
        text(rs));
  }

  private static TextState text(ResultSet rs) throws SQLException {
    String inline = rs.getString("inline_text");
    if (inline == null) {
      return rs.getObject("blob_size") == null ? TextState.MISSING : TextState.SOUND;
    }
    boolean fits =
        inline.length() == rs.getInt("text_length")
            && Versions.digestOf(inline).hex().equals(rs.getString("text_sha256"));
    return fits ? TextState.SOUND : TextState.ALTERED;
  }

  private static Optional<Digest> leaf(ResultSet rs) throws SQLException {
    try {
      var version =
          new ItemVersion(
              new ItemId(rs.getLong("item_id")),
              rs.getInt("version"),
              "",
              SenderColumns.read(rs),
              Columns.instant(rs, "seen_at"),
              Columns.maybeInstant(rs, "edited_at"),
              rs.getString("raw_sha256"));
      Optional<Item> item = version.number() == 1 ? Optional.of(Items.item(rs)) : Optional.empty();
      byte[] content = Versions.leafContent(version, Columns.digest(rs, "text_sha256"), item);
      return Optional.of(HashTree.leaf(content));
    } catch (IllegalArgumentException e) {
      // A sender without any detail, a digest of another length: no version was ever stored so.
      return Optional.empty();
    }
  }
}
