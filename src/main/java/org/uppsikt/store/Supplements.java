package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyVersion;

/// What units have added to the policy of this office, with its text, and what of it was taken out
/// again. Insert only.
public final class Supplements {

  private final Blobs blobs;

  public Supplements(Blobs blobs) {
    this.blobs = blobs;
  }

  /// One that was taken in.
  ///
  /// @param digest of the file as it came
  public record Row(
      UUID id,
      PolicyVersion of,
      String unit,
      String fileName,
      Digest digest,
      PersonId by,
      Instant at) {}

  /// Keeps one with its text.
  public Row take(
      Tx tx, PolicyVersion of, String unit, String fileName, byte[] content, PersonId by) {
    Digest digest = blobs.put(tx, content);
    var row =
        new Row(UUID.randomUUID(), of, unit, Columns.fit(fileName, 255), digest, by, tx.now());
    tx.handle()
        .createUpdate(
            "insert into policy_supplement (id, pack, version, unit, file_name, sha256, taken_by,"
                + " taken_at) values (:id, :pack, :version, :unit, :file, :sha, :by, :at)")
        .bind("id", row.id())
        .bind("pack", of.pack())
        .bind("version", of.version())
        .bind("unit", unit)
        .bind("file", row.fileName())
        .bind("sha", digest.hex())
        .bind("by", by.value())
        .bind("at", Tx.at(row.at()))
        .execute();
    return row;
  }

  /// Those that nobody has taken out, in their order.
  public List<Row> inForce(Tx tx) {
    return tx.handle()
        .createQuery(
            "select s.* from policy_supplement s where not exists (select 1 from"
                + " policy_supplement_end e where e.supplement_id = s.id)"
                + " order by s.taken_at, s.id")
        .map((rs, context) -> row(rs))
        .list();
  }

  /// The file as it came; empty where it is not there as it was.
  public Optional<byte[]> text(Tx tx, Row row) {
    return blobs.get(tx, row.digest()).filter(content -> Digest.of(content).equals(row.digest()));
  }

  /// Takes one out.
  public void end(Tx tx, UUID id, String reason, PersonId by) {
    tx.handle()
        .createUpdate(
            "insert into policy_supplement_end (supplement_id, reason, ended_by, ended_at)"
                + " values (:id, :reason, :by, :at)")
        .bind("id", id)
        .bind("reason", reason)
        .bind("by", by.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getObject("id", UUID.class),
        new PolicyVersion(rs.getString("pack"), rs.getInt("version")),
        rs.getString("unit"),
        rs.getString("file_name"),
        Columns.digest(rs, "sha256"),
        new PersonId(rs.getObject("taken_by", UUID.class)),
        Columns.instant(rs, "taken_at"));
  }
}
