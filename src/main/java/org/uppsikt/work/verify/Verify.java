package org.uppsikt.work.verify;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.work.Office;

/// Verifies an open workspace: that the journal is whole and is the one that outside checkpoints
/// saw, that every version is the one that was received, that every byte and every piece of
/// evidence is what was sealed, and that nothing was unpublished without evidence (design,
/// invariants 1, 5 and 6). Everything is read in one snapshot, in pages, so that size costs time
/// and not memory.
public final class Verify {

  private final Office office;

  public Verify(Office office) {
    this.office = office;
  }

  /// @param outside checkpoints kept outside the workspace
  /// @param cancelled asked between pages
  public Report run(List<Checkpoint> outside, Stage.Watcher watcher, BooleanSupplier cancelled) {
    return office
        .database()
        .read(
            tx -> {
              var run = new Run(office, tx, watcher, cancelled);
              var journal = new JournalCheck(run, outside);
              journal.check();
              new BatchCheck(run).check(journal.batches());
              new BlobCheck(run).check();
              new EvidenceCheck(run).check();
              new OrderCheck(run).check();
              return new Report(
                  run.problems(), run.found(), !run.stopped(), run.checked(), journal.checkpoint());
            });
  }
}
