package org.uppsikt.work.export;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.StoredParts;
import org.uppsikt.evidence.export.ExportPiece;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// Pieces of evidence as the store holds them, for an export within one reading.
final class Pieces {

  private final Office office;
  private final Tx tx;

  Pieces(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  /// As below, with all parts in memory, for who goes on once the reading has ended.
  ExportPiece read(SealedEvidence evidence) {
    Map<String, byte[]> parts = new TreeMap<>();
    for (Part part : evidence.parts()) {
      office.tables().evidences().bytes(tx, part).ifPresent(b -> parts.put(part.name(), b));
    }
    ExportPiece piece = of(evidence);
    return new ExportPiece(piece.id(), piece.manifest(), piece.digest(), StoredParts.of(parts));
  }

  /// A missing manifest is given as empty bytes, which the export then calls altered.
  ExportPiece of(SealedEvidence evidence) {
    Bytes manifest =
        Bytes.of(office.tables().evidences().manifest(tx, evidence).orElseGet(() -> new byte[0]));
    return new ExportPiece(evidence.id(), manifest, evidence.manifest(), stored(evidence));
  }

  private StoredParts stored(SealedEvidence evidence) {
    return new StoredParts() {
      @Override
      public Set<String> names() {
        return evidence.parts().stream().map(part -> part.name()).collect(Collectors.toSet());
      }

      @Override
      public Optional<InputStream> open(String name) {
        return evidence.parts().stream()
            .filter(part -> part.name().equals(name))
            .findFirst()
            .flatMap(part -> office.tables().evidences().bytes(tx, part))
            .map(ByteArrayInputStream::new);
      }
    };
  }
}
