package org.uppsikt.work.verify;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.evidence.StoredParts;
import org.uppsikt.store.Holdings;

/// Hashes every piece of evidence again, part by part, and compares it with its manifest, its rows
/// and what the journal says was sealed.
final class EvidenceCheck {

  private static final int PAGE = 50;

  private final Run run;
  private final Holdings holdings = new Holdings();

  EvidenceCheck(Run run) {
    this.run = run;
  }

  void check() {
    if (run.stopped()) {
      return;
    }
    long done = 0;
    List<Holdings.Piece> page = holdings.evidenceAfter(run.tx, Optional.empty(), PAGE);
    while (!page.isEmpty() && run.goesOn(Stage.EVIDENCE, done, 0)) {
      page.forEach(this::piece);
      done += page.size();
      page = holdings.evidenceAfter(run.tx, Optional.of(page.getLast().id()), PAGE);
    }
    run.goesOn(Stage.EVIDENCE, done, done);
  }

  private void piece(Holdings.Piece piece) {
    if (!journalled(piece)) {
      run.found(Problem.Kind.INSERTED, Problem.Place.EVIDENCE, piece.id(), "");
    }
    Map<String, Holdings.PartRow> rows = new LinkedHashMap<>();
    holdings.parts(run.tx, piece.id()).forEach(row -> rows.put(row.name(), row));
    Optional<Bytes> manifest = bytes(piece.manifest());
    if (manifest.isEmpty()) {
      report(Problem.Kind.MISSING, piece.id(), Rehash.Fault.MANIFEST);
      return;
    }
    var expected = new Digest(piece.manifest());
    switch (Rehash.check(manifest.get(), expected, new Stored(rows))) {
      case Rehash.Broken broken -> broken.faults().forEach(fault -> fault(piece, fault));
      case Rehash.Sound sound -> compare(piece, sound.manifest(), rows);
    }
  }

  private void fault(Holdings.Piece piece, Rehash.Fault fault) {
    Problem.Kind kind =
        switch (fault.kind()) {
          case MISSING -> Problem.Kind.MISSING;
          case EXTRA -> Problem.Kind.INSERTED;
          case ALTERED, UNREADABLE, MANIFEST_ALTERED, MANIFEST_MALFORMED -> Problem.Kind.ALTERED;
        };
    report(kind, piece.id(), fault.part());
  }

  /// The rows say what the manifest says.
  private void compare(
      Holdings.Piece piece, Manifest manifest, Map<String, Holdings.PartRow> rows) {
    String version = piece.item() + "/" + piece.version();
    boolean same =
        manifest.evidence().value().equals(piece.id())
            && manifest.version().toString().equals(version)
            && manifest.sealedAt().equals(piece.sealedAt())
            && manifest.sealedBy().toString().equals(piece.sealedBy());
    if (!same) {
      report(Problem.Kind.ALTERED, piece.id(), "row");
    }
    for (Part part : manifest.parts()) {
      Holdings.PartRow row = rows.get(part.name());
      if (row != null && !row.equals(rowOf(part))) {
        report(Problem.Kind.ALTERED, piece.id(), part.name());
      }
    }
    sums(piece, manifest, Part.Kind.CONTENT, piece.content());
    sums(piece, manifest, Part.Kind.SENDER, piece.sender());
  }

  private void sums(Holdings.Piece piece, Manifest manifest, Part.Kind kind, Holdings.Sum stored) {
    boolean same =
        manifest.parts().stream()
            .filter(part -> part.kind() == kind)
            .anyMatch(part -> rowOf(part).sum().equals(stored));
    if (!same) {
      report(Problem.Kind.ALTERED, piece.id(), "row");
    }
  }

  private static Holdings.PartRow rowOf(Part part) {
    return new Holdings.PartRow(
        part.name(),
        part.kind().name(),
        part.mediaType(),
        new Holdings.Sum(part.sha256().hex(), part.size()));
  }

  private boolean journalled(Holdings.Piece piece) {
    return run.journal.about(run.tx, "item:" + piece.item()).stream()
        .map(Link::new)
        .filter(link -> link.is(EventKind.SEALED))
        .anyMatch(
            link ->
                link.isDisposed()
                    || link.says("evidence").equals(Optional.of(piece.id().toString())));
  }

  private Optional<Bytes> bytes(String sha256) {
    return run.office.tables().blobs().get(run.tx, new Digest(sha256)).map(Bytes::of);
  }

  private void report(Problem.Kind kind, UUID id, String part) {
    run.found(kind, Problem.Place.EVIDENCE, id, part);
  }

  /// The parts as their rows name them.
  private final class Stored implements StoredParts {

    private final Map<String, Holdings.PartRow> rows;

    Stored(Map<String, Holdings.PartRow> rows) {
      this.rows = rows;
    }

    @Override
    public Set<String> names() {
      return rows.keySet();
    }

    @Override
    public Optional<InputStream> open(String name) {
      return Optional.ofNullable(rows.get(name))
          .flatMap(row -> run.office.tables().blobs().get(run.tx, new Digest(row.sum().sha256())))
          .map(ByteArrayInputStream::new);
    }
  }
}
