package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.store.Holdings;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Whether stored evidence still proves what was received. Bytes that hash to their own name prove
/// nothing yet: rows could point at the bytes of another part. So the manifest says which evidence
/// of which version it is and what its parts hash to ([Fitting]), the journal says which manifest
/// was sealed, and what it was sealed of must be what stands there ([Likeness]). Asked before an
/// order is placed and again at the moment it is carried out (requirements 8.1, I1).
public final class Proof {

  private final Tables tables;
  private final Holdings holdings = new Holdings();
  private final Fitting fitting;
  private final Likeness likeness;

  public Proof(Tables tables) {
    this.tables = tables;
    this.fitting = new Fitting(tables.blobs());
    this.likeness = new Likeness(tables);
  }

  /// True where an order may rest on it: it is sound, of the item and the version that stand there,
  /// and the journal holds that just this was sealed.
  public boolean holds(Tx tx, SealedEvidence evidence) {
    return sealed(tx, evidence)
        && sound(tx, evidence).filter(manifest -> likeness.holds(tx, manifest)).isPresent();
  }

  /// True where manifest, parts and rows fit each other. What is only read or exported needs no
  /// more: the payload of its journal entry may have been disposed of.
  public boolean isSound(Tx tx, SealedEvidence evidence) {
    return sound(tx, evidence).isPresent();
  }

  private Optional<Manifest> sound(Tx tx, SealedEvidence evidence) {
    return holdings
        .evidence(tx, evidence.id().value())
        .filter(piece -> piece.manifest().equals(evidence.manifest().hex()))
        .map(piece -> fitting.of(tx, piece))
        .filter(Rehash.Sound.class::isInstance)
        .map(rehashed -> ((Rehash.Sound) rehashed).manifest());
  }

  private boolean sealed(Tx tx, SealedEvidence evidence) {
    return tables.journal().about(tx, "item:" + evidence.version().item()).stream()
        .filter(stored -> stored.entry().kind() == EventKind.SEALED)
        .filter(Proof::isWhole)
        .flatMap(stored -> stored.content().stream())
        .map(Payload::values)
        .anyMatch(
            said ->
                evidence.id().toString().equals(said.get("evidence"))
                    && evidence.manifest().hex().equals(said.get("manifest")));
  }

  private static boolean isWhole(Journal.Stored stored) {
    Entry entry = stored.entry();
    return entry.leafOf().equals(entry.leaf())
        && stored.salt().isPresent()
        && stored.payload().isPresent()
        && Digest.of(stored.salt().get(), stored.payload().get()).equals(entry.commitment());
  }
}
