package org.uppsikt.work;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Entry;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.StoredParts;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Whether stored evidence still proves what was received. Bytes that hash to their own name prove
/// nothing yet: rows could point at the bytes of another part. So the manifest says which evidence
/// of which version it is and what its parts hash to, and the journal says which manifest was
/// sealed. Asked before an order is placed and again at the moment it is carried out (requirements
/// 8.1, I1).
public final class Proof {

  private final Tables tables;

  public Proof(Tables tables) {
    this.tables = tables;
  }

  /// True where an order may rest on it: it is sound, and the journal holds that just this was
  /// sealed.
  public boolean holds(Tx tx, SealedEvidence evidence) {
    return sealed(tx, evidence) && isSound(tx, evidence);
  }

  /// True where manifest, parts and rows fit each other. What is only read or exported needs no
  /// more: the payload of its journal entry may have been disposed of.
  public boolean isSound(Tx tx, SealedEvidence evidence) {
    Optional<Bytes> manifest = tables.evidences().manifest(tx, evidence).map(Bytes::of);
    return manifest.isPresent()
        && Rehash.check(manifest.get(), evidence.manifest(), parts(tx, evidence))
            instanceof Rehash.Sound(Manifest read)
        && says(read, evidence);
  }

  private static boolean says(Manifest manifest, SealedEvidence evidence) {
    return manifest.evidence().equals(evidence.id())
        && manifest.version().equals(evidence.version())
        && manifest.sealedAt().equals(evidence.sealedAt())
        && manifest.sealedBy().equals(evidence.sealedBy())
        && manifest.parts().size() == evidence.parts().size()
        && new HashSet<>(manifest.parts()).equals(new HashSet<>(evidence.parts()));
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

  private StoredParts parts(Tx tx, SealedEvidence evidence) {
    Map<String, Part> rows = new LinkedHashMap<>();
    evidence.parts().forEach(part -> rows.put(part.name(), part));
    return new StoredParts() {
      @Override
      public Set<String> names() {
        return rows.keySet();
      }

      @Override
      public Optional<InputStream> open(String name) {
        return Optional.ofNullable(rows.get(name))
            .flatMap(part -> tables.evidences().bytes(tx, part))
            .map(ByteArrayInputStream::new);
      }
    };
  }
}
