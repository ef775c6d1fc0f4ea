package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Parts of one piece of evidence, each held against the manifest before anything is done with it:
/// what is damaged must hold up nothing else, and must not leave as if it were what was sealed.
final class SealedParts {

  private final Tables tables;
  private final Tx tx;
  private final SealedEvidence evidence;

  SealedParts(Tables tables, Tx tx, SealedEvidence evidence) {
    this.tables = tables;
    this.tx = tx;
    this.evidence = evidence;
  }

  /// @return empty where it is gone, cannot be read or is not the one that was sealed
  Optional<Manifest> manifest() {
    return tx.unlessDamaged(() -> tables.evidences().manifest(tx, evidence))
        .filter(bytes -> Digest.of(bytes).equals(evidence.manifest()))
        .flatMap(Manifest::read)
        .filter(manifest -> manifest.evidence().equals(evidence.id()));
  }

  /// The bytes of the part of this kind.
  ///
  /// @return empty where there is none, it cannot be read, or it is not what was sealed
  Optional<byte[]> bytes(Part.Kind kind) {
    return evidence.part(kind).flatMap(this::bytes);
  }

  /// The same of one of its parts.
  Optional<byte[]> bytes(Part part) {
    return manifest().filter(told -> told.parts().contains(part)).flatMap(known -> read(part));
  }

  /// Whether all that a sheet is taken from can be read as it was sealed.
  boolean isWhole() {
    return bytes(Part.Kind.SHEET).isPresent() && bytes(Part.Kind.THREAD).isPresent();
  }

  private Optional<byte[]> read(Part part) {
    return tx.unlessDamaged(() -> tables.evidences().bytes(tx, part))
        .filter(bytes -> Digest.of(bytes).equals(part.sha256()));
  }
}
