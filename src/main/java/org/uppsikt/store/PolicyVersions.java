package org.uppsikt.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyVersion;

/// Policy versions under which this office has decided, with their text, and who has acknowledged
/// which. Insert only: a version that is there keeps the text it came with.
public final class PolicyVersions {

  private final Blobs blobs;

  public PolicyVersions(Blobs blobs) {
    this.blobs = blobs;
  }

  /// Keeps a version with its text, unless it is there already.
  ///
  /// @return the digest of the text, where it was not there
  public Optional<Digest> take(Tx tx, PolicyVersion version, String text) {
    if (digest(tx, version).isPresent()) {
      return Optional.empty();
    }
    Digest digest = blobs.put(tx, text.getBytes(StandardCharsets.UTF_8));
    tx.handle()
        .createUpdate(
            "insert into policy_version (pack, version, sha256, taken_at)"
                + " values (:pack, :version, :sha, :at)")
        .bind("pack", version.pack())
        .bind("version", version.version())
        .bind("sha", digest.hex())
        .bind("at", Tx.at(tx.now()))
        .execute();
    return Optional.of(digest);
  }

  /// The digest of a version's text; empty where the office never had it.
  public Optional<Digest> digest(Tx tx, PolicyVersion version) {
    return tx.handle()
        .createQuery("select sha256 from policy_version where pack = :pack and version = :version")
        .bind("pack", version.pack())
        .bind("version", version.version())
        .map((rs, context) -> Columns.digest(rs, "sha256"))
        .findOne();
  }

  /// The text of a version as it was taken; empty where the office never had it.
  public Optional<byte[]> text(Tx tx, PolicyVersion version) {
    return digest(tx, version).flatMap(digest -> blobs.get(tx, digest));
  }

  /// Writes down that a person has acknowledged a version that the office has.
  public void acknowledge(Tx tx, PersonId person, PolicyVersion version) {
    tx.handle()
        .createUpdate(
            "insert into policy_acknowledgement (person_id, pack, version, acknowledged_at)"
                + " values (:person, :pack, :version, :at)")
        .bind("person", person.value())
        .bind("pack", version.pack())
        .bind("version", version.version())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  /// When a person acknowledged a version.
  public Optional<Instant> acknowledged(Tx tx, PersonId person, PolicyVersion version) {
    return tx.handle()
        .createQuery(
            "select acknowledged_at from policy_acknowledgement where person_id = :person"
                + " and pack = :pack and version = :version")
        .bind("person", person.value())
        .bind("pack", version.pack())
        .bind("version", version.version())
        .map((rs, context) -> Columns.instant(rs, "acknowledged_at"))
        .findOne();
  }
}
