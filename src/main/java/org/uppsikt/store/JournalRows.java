package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The journal as it lies in its tables, for verification. Nothing is trusted and nothing is turned
/// into a type that could refuse it: what somebody wrote there by hand is read as it stands.
public final class JournalRows {

  private static final String FIELDS =
      "select e.chain, e.seq, e.at, e.kind, e.actor, e.acting_for, e.subject, e.commitment,"
          + " e.previous, e.leaf, e.format, p.salt, p.payload from journal_entry e"
          + " left join journal_payload p on p.chain = e.chain and p.seq = e.seq ";

  /// One entry. The payload is empty where its row is gone.
  public record Row(
      String chain,
      long seq,
      Instant at,
      String kind,
      String actor,
      Optional<String> actingFor,
      String subject,
      String commitment,
      String previous,
      String leaf,
      int format,
      Optional<Sealed> sealed) {}

  /// What the commitment of an entry covers.
  public record Sealed(byte[] salt, byte[] payload) {}

  /// The head row.
  public record HeadRow(long size, String last, String frontier, Instant at) {}

  /// Entries of the workspace's chain from a place on, in order.
  public List<Row> from(Tx tx, long seq, int limit) {
    return tx.handle()
        .createQuery(
            FIELDS
                + "where e.chain = :chain and e.seq >= :seq order by e.chain, e.seq"
                + " fetch first :limit rows only")
        .bind("chain", tx.chain())
        .bind("seq", seq)
        .bind("limit", limit)
        .map((rs, context) -> row(rs))
        .list();
  }

  /// Entries about one subject, oldest first.
  public List<Row> about(Tx tx, String subject) {
    return tx.handle()
        .createQuery(
            FIELDS + "where e.subject = :subject and e.chain = :chain order by e.subject, e.seq")
        .bind("chain", tx.chain())
        .bind("subject", subject)
        .map((rs, context) -> row(rs))
        .list();
  }

  /// Place of the last entry.
  public Optional<Long> last(Tx tx) {
    return tx.handle()
        .createQuery("select max(seq) from journal_entry where chain = :chain")
        .bind("chain", tx.chain())
        .mapTo(Long.class)
        .findOne();
  }

  /// The entry that another one names as the one before it.
  public Optional<Long> placeOfLeaf(Tx tx, String leaf) {
    return tx.handle()
        .createQuery("select min(seq) from journal_entry where chain = :chain and leaf = :leaf")
        .bind("chain", tx.chain())
        .bind("leaf", leaf)
        .mapTo(Long.class)
        .findOne();
  }

  public Optional<HeadRow> head(Tx tx) {
    return tx.handle()
        .createQuery("select size, last_leaf, frontier, at from journal_head where chain = :chain")
        .bind("chain", tx.chain())
        .map(
            (rs, context) ->
                new HeadRow(
                    rs.getLong("size"),
                    rs.getString("last_leaf"),
                    rs.getString("frontier"),
                    Columns.instant(rs, "at")))
        .findOne();
  }

  /// Rows that no entry of this workspace's chain stands for: entries of other chains, and payloads
  /// without an entry. Each as `chain/seq`.
  public List<String> strangers(Tx tx, int limit) {
    return tx.handle()
        .createQuery(
            "select chain, seq from journal_entry where chain <> :chain union all"
                + " select p.chain, p.seq from journal_payload p where not exists (select 1 from"
                + " journal_entry e where e.chain = p.chain and e.seq = p.seq)"
                + " order by 1, 2 fetch first :limit rows only")
        .bind("chain", tx.chain())
        .bind("limit", limit)
        .map((rs, context) -> rs.getString(1) + "/" + rs.getLong(2))
        .list();
  }

  private static Row row(ResultSet rs) throws SQLException {
    byte[] salt = rs.getBytes("salt");
    byte[] payload = rs.getBytes("payload");
    return new Row(
        rs.getString("chain"),
        rs.getLong("seq"),
        Columns.instant(rs, "at"),
        rs.getString("kind"),
        rs.getString("actor"),
        Columns.maybe(rs, "acting_for"),
        rs.getString("subject"),
        rs.getString("commitment"),
        rs.getString("previous"),
        rs.getString("leaf"),
        rs.getInt("format"),
        salt == null || payload == null
            ? Optional.empty()
            : Optional.of(new Sealed(salt, payload)));
  }
}
