package org.uppsikt.domain.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;

/// Evidence of one version of one item that is stored: its parts are in the database and their
/// hashes were computed from what was read back.
///
/// Only the sealing step and the store make one (an architecture test holds that); whoever holds
/// one
/// may build an order to unpublish exactly that version (SME-40, SME-41).
///
/// @param manifest SHA-256 of the manifest, which lists all parts
public record SealedEvidence(
    EvidenceId id,
    VersionRef version,
    Instant sealedAt,
    Actor sealedBy,
    Digest manifest,
    List<Part> parts) {

  public SealedEvidence {
    parts = List.copyOf(parts);
    require(parts, Part.Kind.CONTENT);
    require(parts, Part.Kind.SENDER);
  }

  public Optional<Part> part(Part.Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst();
  }

  private static void require(List<Part> parts, Part.Kind kind) {
    if (parts.stream().noneMatch(p -> p.kind() == kind)) {
      throw new IllegalArgumentException("evidence without " + kind);
    }
  }
}
