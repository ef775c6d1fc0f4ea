package org.uppsikt.domain.evidence;

import java.lang.invoke.MethodHandles.Lookup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;

/// Evidence of one version of one item that is stored: its parts are in the database and their
/// hashes were computed from what was read back.
///
/// Only the store makes one, and proves that it is the store ([Maker]); whoever holds one may build
/// an order to unpublish exactly that version (SME-40, SME-41). Two are equal where they have the
/// same id and manifest: evidence is only ever added.
public final class SealedEvidence {

  private final EvidenceId id;
  private final VersionRef version;
  private final Instant sealedAt;
  private final Actor sealedBy;
  private final Digest manifest;
  private final List<Part> parts;

  private SealedEvidence(
      EvidenceId id,
      VersionRef version,
      Instant sealedAt,
      Actor sealedBy,
      Digest manifest,
      List<Part> parts) {
    this.id = id;
    this.version = version;
    this.sealedAt = sealedAt;
    this.sealedBy = sealedBy;
    this.manifest = manifest;
    this.parts = List.copyOf(parts);
    require(Part.Kind.CONTENT);
    require(Part.Kind.SENDER);
  }

  /// What the store holds.
  ///
  /// @param by the store's own lookup
  /// @param manifest SHA-256 of the manifest, which lists all parts
  /// @throws IllegalCallerException where anybody but the store asks
  /// @throws IllegalArgumentException without content or sender
  public static SealedEvidence stored(
      Lookup by,
      EvidenceId id,
      VersionRef version,
      Instant sealedAt,
      Actor sealedBy,
      Digest manifest,
      List<Part> parts) {
    Maker.require(by, "store");
    return new SealedEvidence(id, version, sealedAt, sealedBy, manifest, parts);
  }

  public EvidenceId id() {
    return id;
  }

  public VersionRef version() {
    return version;
  }

  public Instant sealedAt() {
    return sealedAt;
  }

  public Actor sealedBy() {
    return sealedBy;
  }

  /// SHA-256 of the manifest, which lists all parts.
  public Digest manifest() {
    return manifest;
  }

  public List<Part> parts() {
    return parts;
  }

  public Optional<Part> part(Part.Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst();
  }

  private void require(Part.Kind kind) {
    if (part(kind).isEmpty()) {
      throw new IllegalArgumentException("evidence without " + kind);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SealedEvidence that
        && id.equals(that.id)
        && manifest.equals(that.manifest);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "evidence " + id + " of " + version;
  }
}
