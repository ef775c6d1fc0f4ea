package org.uppsikt.work.verify;

import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.Holdings;

/// What the journal says was sealed and ordered must still be there.
final class Promises {

  private final Run run;
  private final Holdings holdings = new Holdings();

  Promises(Run run) {
    this.run = run;
  }

  void check(Link link) {
    if (link.is(EventKind.SEALED)) {
      link.says("evidence").flatMap(Ids::uuid).ifPresent(id -> sealed(id, link));
    }
    if (link.is(EventKind.ORDERED)) {
      link.says("order").flatMap(Ids::uuid).ifPresent(this::ordered);
    }
  }

  private void sealed(UUID id, Link link) {
    Optional<Holdings.Piece> piece = holdings.evidence(run.tx, id);
    if (piece.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.EVIDENCE, id, "");
    } else if (!link.says("manifest").equals(Optional.of(piece.get().manifest()))) {
      run.found(Problem.Kind.ALTERED, Problem.Place.EVIDENCE, id, "manifest_sha256");
    }
  }

  private void ordered(UUID id) {
    if (!holdings.orderExists(run.tx, id)) {
      run.found(Problem.Kind.MISSING, Problem.Place.ORDER, id, "");
    }
  }
}
