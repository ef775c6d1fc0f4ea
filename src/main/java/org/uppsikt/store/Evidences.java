package org.uppsikt.store;

import java.lang.invoke.MethodHandles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;

/// Sealed evidence. Insert only; the only maker of [SealedEvidence].
public final class Evidences {

  private static final MethodHandles.Lookup SELF = MethodHandles.lookup();

  private final Blobs blobs;

  public Evidences(Blobs blobs) {
    this.blobs = blobs;
  }

  /// What is about to be sealed: the parts with their bytes, and the manifest over them.
  ///
  /// @param sealedAt the time that the manifest states
  public record Draft(
      EvidenceId id,
      VersionRef version,
      Instant sealedAt,
      Actor sealedBy,
      Map<Part, byte[]> parts,
      byte[] manifest) {}

  /// Stores a draft, reads every part back and re-hashes it.
  ///
  /// @throws StoreException where a part does not come back as it went in; nothing is kept then
  public SealedEvidence seal(Tx tx, Draft draft) {
    List<Part> parts = new ArrayList<>(draft.parts().keySet());
    draft.parts().forEach((part, bytes) -> requireSame(part.sha256(), blobs.put(tx, bytes)));
    Digest manifest = blobs.put(tx, draft.manifest());
    var sealed =
        SealedEvidence.stored(
            SELF, draft.id(), draft.version(), draft.sealedAt(), draft.sealedBy(), manifest, parts);
    insert(tx, sealed);
    parts.forEach(part -> requireWhole(tx, part.sha256()));
    requireWhole(tx, manifest);
    return sealed;
  }

  public Optional<SealedEvidence> find(Tx tx, EvidenceId id) {
    return tx.handle()
        .createQuery("select * from evidence where id = :id")
        .bind("id", id.value())
        .map((rs, context) -> sealed(tx, rs))
        .findOne()
        .flatMap(found -> found);
  }

  /// The newest evidence of a version.
  public Optional<SealedEvidence> of(Tx tx, VersionRef ref) {
    return tx.handle()
        .createQuery(
            "select * from evidence where item_id = :item and version = :version"
                + " order by item_id, version, sealed_at desc fetch first 1 rows only")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map((rs, context) -> sealed(tx, rs))
        .findOne()
        .flatMap(found -> found);
  }

  /// All evidence of a version, oldest first.
  public List<SealedEvidence> allOf(Tx tx, VersionRef ref) {
    return tx
        .handle()
        .createQuery(
            "select * from evidence where item_id = :item and version = :version"
                + " order by item_id, version, sealed_at")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map((rs, context) -> sealed(tx, rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// All evidence, oldest first, for verification and export.
  public List<SealedEvidence> all(Tx tx) {
    return tx
        .handle()
        .createQuery("select * from evidence order by sealed_at, id")
        .map((rs, context) -> sealed(tx, rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<byte[]> bytes(Tx tx, Part part) {
    return blobs.get(tx, part.sha256());
  }

  public Optional<byte[]> manifest(Tx tx, SealedEvidence evidence) {
    return blobs.get(tx, evidence.manifest());
  }

  private boolean rehashes(Tx tx, Digest digest) {
    return blobs.rehash(tx, digest).filter(digest::equals).isPresent();
  }

  private void requireWhole(Tx tx, Digest digest) {
    if (!rehashes(tx, digest)) {
      throw new StoreException(StoreException.Kind.DAMAGED, "read back");
    }
  }

  private static void requireSame(Digest claimed, Digest stored) {
    if (!claimed.equals(stored)) {
      throw new IllegalArgumentException("a part has another digest than its bytes");
    }
  }

  private static void insert(Tx tx, SealedEvidence evidence) {
    Part content = evidence.part(Part.Kind.CONTENT).orElseThrow();
    Part sender = evidence.part(Part.Kind.SENDER).orElseThrow();
    tx.handle()
        .createUpdate(
            "insert into evidence (id, item_id, version, sealed_at, sealed_by, manifest_sha256,"
                + " content_sha256, content_size, sender_sha256, sender_size) values (:id, :item,"
                + " :version, :at, :by, :manifest, :content, :contentSize, :sender, :senderSize)")
        .bind("id", evidence.id().value())
        .bind("item", evidence.version().item().value())
        .bind("version", evidence.version().number())
        .bind("at", Tx.at(evidence.sealedAt()))
        .bind("by", evidence.sealedBy().toString())
        .bind("manifest", evidence.manifest().hex())
        .bind("content", content.sha256().hex())
        .bind("contentSize", content.size())
        .bind("sender", sender.sha256().hex())
        .bind("senderSize", sender.size())
        .execute();
    insertParts(tx, evidence);
  }

  private static void insertParts(Tx tx, SealedEvidence evidence) {
    for (int n = 0; n < evidence.parts().size(); n++) {
      Part part = evidence.parts().get(n);
      tx.handle()
          .createUpdate(
              "insert into evidence_part (evidence_id, n, name, kind, media_type, size, sha256)"
                  + " values (:id, :n, :name, :kind, :type, :size, :sha)")
          .bind("id", evidence.id().value())
          .bind("n", n)
          .bind("name", part.name())
          .bind("kind", part.kind().name())
          .bind("type", part.mediaType())
          .bind("size", part.size())
          .bind("sha", part.sha256().hex())
          .execute();
    }
  }

  /// Empty where the rows are not those of sealed evidence: one is gone, or of no kind that exists.
  /// Nothing can rest on such, and verification says what is wrong with it.
  private static Optional<SealedEvidence> sealed(Tx tx, ResultSet rs) throws SQLException {
    var id = new EvidenceId(Columns.uuid(rs, "id"));
    List<Optional<Part>> parts = parts(tx, id);
    List<Part> known = parts.stream().flatMap(Optional::stream).toList();
    boolean whole = known.size() == parts.size() && has(known, Part.Kind.CONTENT);
    if (!whole || !has(known, Part.Kind.SENDER)) {
      return Optional.empty();
    }
    return Optional.of(
        SealedEvidence.stored(
            SELF,
            id,
            new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
            Columns.instant(rs, "sealed_at"),
            Actor.parse(rs.getString("sealed_by")),
            Columns.digest(rs, "manifest_sha256"),
            known));
  }

  private static boolean has(List<Part> parts, Part.Kind kind) {
    return parts.stream().anyMatch(part -> part.kind() == kind);
  }

  private static List<Optional<Part>> parts(Tx tx, EvidenceId id) {
    return tx.handle()
        .createQuery("select * from evidence_part where evidence_id = :id order by evidence_id, n")
        .bind("id", id.value())
        .map((rs, context) -> part(rs))
        .list();
  }

  private static Optional<Part> part(ResultSet rs) throws SQLException {
    String name = rs.getString("name");
    String mediaType = rs.getString("media_type");
    long size = rs.getLong("size");
    Digest sha256 = Columns.digest(rs, "sha256");
    String kind = rs.getString("kind");
    return Arrays.stream(Part.Kind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .map(known -> new Part(name, known, mediaType, size, sha256));
  }
}
