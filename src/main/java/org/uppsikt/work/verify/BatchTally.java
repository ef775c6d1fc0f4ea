package org.uppsikt.work.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.store.BatchRows;

/// Compares what the journal says about batches of intake with their rows, and counts, so that a
/// batch the journal does not know shows without keeping them all in mind.
final class BatchTally {

  private final Run run;
  private final BatchRows rows = new BatchRows();
  private long known;
  private long disposed;

  BatchTally(Run run) {
    this.run = run;
  }

  void note(Link link) {
    if (!link.is(EventKind.INTAKE)) {
      return;
    }
    Optional<UUID> id = link.says("batch").flatMap(Ids::uuid);
    if (id.isEmpty()) {
      disposed++;
      return;
    }
    Optional<BatchRows.Batch> batch = rows.find(run.tx, id.get());
    if (batch.isEmpty()) {
      run.found(Problem.Kind.MISSING, Problem.Place.BATCH, id.get(), "");
      return;
    }
    known++;
    if (!link.says("root").equals(Optional.of(batch.get().root()))) {
      run.found(Problem.Kind.ALTERED, Problem.Place.BATCH, id.get(), "root");
    }
    if (!link.says("versions").equals(Optional.of(String.valueOf(batch.get().versions())))) {
      run.found(Problem.Kind.ALTERED, Problem.Place.BATCH, id.get(), "versions");
    }
    if (!link.row().subject().equals("channel:" + batch.get().channel())) {
      run.found(Problem.Kind.ALTERED, Problem.Place.BATCH, id.get(), "channel_id");
    }
  }

  /// Batches that the journal does not know are looked for only where the counts differ.
  void reportUnknown() {
    if (rows.count(run.tx) <= known + disposed) {
      return;
    }
    Set<UUID> journalled = new HashSet<>();
    long seq = 0;
    var page = run.journal.from(run.tx, seq, Run.PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .map(Link::new)
          .filter(link -> link.is(EventKind.INTAKE))
          .forEach(link -> link.says("batch").flatMap(Ids::uuid).ifPresent(journalled::add));
      seq = page.getLast().seq() + 1;
      page = run.journal.from(run.tx, seq, Run.PAGE);
    }
    Optional<UUID> last = Optional.empty();
    var batches = rows.after(run.tx, last, Run.PAGE);
    while (!batches.isEmpty()) {
      batches.stream()
          .map(BatchRows.Batch::id)
          .filter(id -> !journalled.contains(id))
          .forEach(id -> run.found(Problem.Kind.INSERTED, Problem.Place.BATCH, id, ""));
      batches = rows.after(run.tx, Optional.of(batches.getLast().id()), Run.PAGE);
    }
  }
}
