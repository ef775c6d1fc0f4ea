package org.uppsikt.work;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.StoredParts;
import org.uppsikt.store.Blobs;
import org.uppsikt.store.Holdings;
import org.uppsikt.store.Tx;

/// Whether the manifest, the parts and the rows of a piece of evidence fit each other. The one
/// comparison that orders, reading, export and verification go by. Works on rows as they lie there,
/// whatever they hold.
public final class Fitting {

  /// Stands for the row of the evidence in the place of a part's name.
  private static final String ROW = "row";

  private final Holdings holdings = new Holdings();
  private final Blobs blobs;

  public Fitting(Blobs blobs) {
    this.blobs = blobs;
  }

  /// The manifest, where all fits; else what does not.
  public Rehash of(Tx tx, Holdings.Piece piece) {
    Optional<Bytes> manifest = bytes(tx, piece.manifest()).map(Bytes::of);
    if (manifest.isEmpty()) {
      return broken(List.of(new Rehash.Fault(Rehash.Fault.Kind.MISSING, Rehash.Fault.MANIFEST)));
    }
    Map<String, Holdings.PartRow> rows = new LinkedHashMap<>();
    holdings.parts(tx, piece.id()).forEach(row -> rows.put(row.name(), row));
    var expected = new Digest(piece.manifest());
    return switch (Rehash.check(manifest.get(), expected, new Stored(tx, rows))) {
      case Rehash.Broken broken -> broken;
      case Rehash.Sound sound -> {
        List<Rehash.Fault> faults = said(sound.manifest(), piece, rows);
        yield faults.isEmpty() ? sound : broken(faults);
      }
    };
  }

  /// The rows say what the manifest says.
  private static List<Rehash.Fault> said(
      Manifest manifest, Holdings.Piece piece, Map<String, Holdings.PartRow> rows) {
    var faults = new ArrayList<Rehash.Fault>();
    boolean same =
        manifest.evidence().value().equals(piece.id())
            && manifest.version().toString().equals(piece.item() + "/" + piece.version())
            && manifest.sealedAt().equals(piece.sealedAt())
            && manifest.sealedBy().toString().equals(piece.sealedBy())
            && has(manifest, Part.Kind.CONTENT, piece.content())
            && has(manifest, Part.Kind.SENDER, piece.sender());
    if (!same) {
      faults.add(altered(ROW));
    }
    manifest.parts().stream()
        .filter(part -> !rowOf(part).equals(rows.get(part.name())))
        .forEach(part -> faults.add(altered(part.name())));
    return faults;
  }

  private static Rehash broken(List<Rehash.Fault> faults) {
    return new Rehash.Broken(faults);
  }

  private static boolean has(Manifest manifest, Part.Kind kind, Holdings.Sum stored) {
    return manifest.parts().stream()
        .filter(part -> part.kind() == kind)
        .anyMatch(part -> rowOf(part).sum().equals(stored));
  }

  private static Holdings.PartRow rowOf(Part part) {
    return new Holdings.PartRow(
        part.name(),
        part.kind().name(),
        part.mediaType(),
        new Holdings.Sum(part.sha256().hex(), part.size()));
  }

  private static Rehash.Fault altered(String what) {
    return new Rehash.Fault(Rehash.Fault.Kind.ALTERED, what);
  }

  private Optional<byte[]> bytes(Tx tx, String sha256) {
    return blobs.get(tx, new Digest(sha256));
  }

  /// The parts as their rows name them.
  private final class Stored implements StoredParts {

    private final Tx tx;
    private final Map<String, Holdings.PartRow> rows;

    Stored(Tx tx, Map<String, Holdings.PartRow> rows) {
      this.tx = tx;
      this.rows = rows;
    }

    @Override
    public Set<String> names() {
      return rows.keySet();
    }

    @Override
    public Optional<InputStream> open(String name) {
      return Optional.ofNullable(rows.get(name))
          .flatMap(row -> bytes(tx, row.sum().sha256()))
          .map(ByteArrayInputStream::new);
    }
  }
}
