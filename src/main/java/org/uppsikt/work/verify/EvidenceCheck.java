package org.uppsikt.work.verify;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.Rehash;
import org.uppsikt.store.Holdings;
import org.uppsikt.work.Fitting;
import org.uppsikt.work.Likeness;

/// Hashes every piece of evidence again, part by part, and compares it with its manifest, its rows,
/// the item it is of and what the journal says was sealed.
final class EvidenceCheck {

  private static final int PAGE = 50;

  private final Run run;
  private final Holdings holdings = new Holdings();
  private final Fitting fitting;
  private final Likeness likeness;

  EvidenceCheck(Run run) {
    this.run = run;
    this.fitting = new Fitting(run.office.tables().blobs());
    this.likeness = new Likeness(run.office.tables());
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
    journalled(piece);
    switch (fitting.of(run.tx, piece)) {
      case Rehash.Broken(List<Rehash.Fault> faults) ->
          faults.forEach(fault -> report(kind(fault), piece, fault.part()));
      case Rehash.Sound(Manifest manifest) -> {
        if (!isLike(manifest)) {
          report(Problem.Kind.ALTERED, piece, "item");
        }
      }
    }
  }

  private boolean isLike(Manifest manifest) {
    try {
      return likeness.held(run.tx, manifest);
    } catch (IllegalArgumentException e) {
      // A word stands in a row that no program writes there.
      return false;
    }
  }

  private static Problem.Kind kind(Rehash.Fault fault) {
    return switch (fault.kind()) {
      case MISSING -> Problem.Kind.MISSING;
      case EXTRA -> Problem.Kind.INSERTED;
      case ALTERED, UNREADABLE, MANIFEST_ALTERED, MANIFEST_MALFORMED -> Problem.Kind.ALTERED;
    };
  }

  /// A manifest that fits its parts may have been made anew together with them: what was sealed is
  /// what the journal says. Where words of the journal were disposed of, they may have been of this
  /// piece; but of no more pieces than words.
  private void journalled(Holdings.Piece piece) {
    List<Link> sealed =
        run.journal.about(run.tx, "item:" + piece.item()).stream()
            .map(Link::new)
            .filter(link -> link.is(EventKind.SEALED))
            .toList();
    List<Link> about = sealed.stream().filter(link -> says(link, piece.id())).toList();
    if (about.isEmpty()
        && unnamed(piece, sealed) > sealed.stream().filter(Link::isDisposed).count()) {
      report(Problem.Kind.INSERTED, piece, "");
    } else if (!about.isEmpty() && about.stream().noneMatch(link -> means(link, piece))) {
      report(Problem.Kind.ALTERED, piece, Rehash.Fault.MANIFEST);
    }
  }

  /// How many pieces of the same item the journal does not name.
  private long unnamed(Holdings.Piece piece, List<Link> sealed) {
    return holdings.evidenceOf(run.tx, piece.item()).stream()
        .filter(id -> sealed.stream().noneMatch(link -> says(link, id)))
        .count();
  }

  private static boolean says(Link link, UUID piece) {
    return link.says("evidence").equals(Optional.of(piece.toString()));
  }

  private static boolean means(Link link, Holdings.Piece piece) {
    return link.says("manifest").equals(Optional.of(piece.manifest()));
  }

  private void report(Problem.Kind kind, Holdings.Piece piece, String part) {
    run.found(kind, Problem.Place.EVIDENCE, piece.id(), part);
  }
}
