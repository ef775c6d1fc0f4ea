package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.domain.journal.Payload;

/// Reads the journal. Writing happens through [Tx#journal] alone.
public final class Journal {

  private static final String FIELDS =
      "select e.chain, e.seq, e.at, e.kind, e.actor, e.acting_for, e.subject, e.commitment,"
          + " e.previous, e.leaf, p.salt, p.payload from journal_entry e left join journal_payload"
          + " p on p.chain = e.chain and p.seq = e.seq ";

  /// An entry with its salt and payload, both empty once lawfully disposed of.
  public record Stored(Entry entry, Optional<byte[]> salt, Optional<byte[]> payload) {

    /// The payload read; empty where it was disposed of.
    public Optional<Payload> content() {
      return payload.map(Payload::parse);
    }

    /// One fact of it; empty where it says none, or was disposed of.
    public String says(String what) {
      return content().map(said -> said.values().getOrDefault(what, "")).orElse("");
    }
  }

  public Head head(Tx tx) {
    return tx.handle()
        .createQuery("select size, last_leaf, frontier, at from journal_head where chain = :chain")
        .bind("chain", tx.chain())
        .map((rs, context) -> head(rs))
        .one();
  }

  public Checkpoint checkpoint(Tx tx) {
    return head(tx).checkpoint(tx.chain());
  }

  /// Entries from a place on, in order.
  public List<Stored> from(Tx tx, long seq, int limit) {
    return tx.handle()
        .createQuery(
            FIELDS
                + "where e.chain = :chain and e.seq >= :seq order by e.chain, e.seq"
                + " fetch first :limit rows only")
        .bind("chain", tx.chain())
        .bind("seq", seq)
        .bind("limit", limit)
        .map((rs, context) -> stored(rs))
        .list();
  }

  /// What was written about one subject, oldest first.
  public List<Stored> about(Tx tx, String subject) {
    return tx.handle()
        .createQuery(FIELDS + "where e.subject = :subject order by e.subject, e.seq")
        .bind("subject", subject)
        .map((rs, context) -> stored(rs))
        .list();
  }

  /// What of one kind was written about one subject, oldest first.
  public List<Stored> about(Tx tx, String subject, EventKind kind) {
    return tx.handle()
        .createQuery(
            FIELDS + "where e.subject = :subject and e.kind = :kind order by e.subject, e.seq")
        .bind("subject", subject)
        .bind("kind", kind.name())
        .map((rs, context) -> stored(rs))
        .list();
  }

  static Head head(ResultSet rs) throws SQLException {
    String hex = rs.getString("frontier");
    var frontier = new ArrayList<Digest>();
    for (int i = 0; i < hex.length(); i += 64) {
      frontier.add(new Digest(hex.substring(i, i + 64)));
    }
    Instant at = Columns.instant(rs, "at");
    return new Head(rs.getLong("size"), Columns.digest(rs, "last_leaf"), frontier, at);
  }

  private static Stored stored(ResultSet rs) throws SQLException {
    var entry =
        new Entry(
            rs.getString("chain"),
            rs.getLong("seq"),
            Columns.instant(rs, "at"),
            EventKind.valueOf(rs.getString("kind")),
            rs.getString("actor"),
            Columns.maybe(rs, "acting_for"),
            rs.getString("subject"),
            Columns.digest(rs, "commitment"),
            Columns.digest(rs, "previous"),
            Columns.digest(rs, "leaf"));
    return new Stored(
        entry,
        Optional.ofNullable(rs.getBytes("salt")),
        Optional.ofNullable(rs.getBytes("payload")));
  }
}
