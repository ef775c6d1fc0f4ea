package org.uppsikt.work.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.store.BatchRows;

/// Derives the leaf of every version from its row and the root of every batch from its versions.
final class BatchCheck {

  /// Most of them that are told.
  private static final int ASTRAY = 100;

  /// Items looked at in one statement: somebody may be at work beside it.
  private static final int ITEMS = 2_000;

  private final Run run;
  private final BatchRows rows = new BatchRows();

  BatchCheck(Run run) {
    this.run = run;
  }

  void check(BatchTally tally) {
    if (run.stopped()) {
      return;
    }
    long all = rows.count(run.tx);
    long done = 0;
    Optional<UUID> last = Optional.empty();
    List<BatchRows.Batch> page = rows.after(run.tx, last, Run.PAGE);
    while (!page.isEmpty() && run.goesOn(Stage.INTAKE, done, all)) {
      page.forEach(this::batch);
      done += page.size();
      page = rows.after(run.tx, Optional.of(page.getLast().id()), Run.PAGE);
    }
    run.goesOn(Stage.INTAKE, done, all);
    tally.reportUnknown();
    astray();
  }

  private void astray() {
    long after = Long.MIN_VALUE;
    int left = ASTRAY;
    Optional<Long> to = rows.lastOfPiece(run.tx, after, ITEMS);
    while (to.isPresent() && left > 0 && !run.stopped()) {
      List<Long> astray = rows.itemsAstray(run.tx, after, to.get(), left);
      astray.forEach(id -> run.found(Problem.Kind.ALTERED, Problem.Place.ITEM, id, "version"));
      left -= astray.size();
      after = to.get();
      to = rows.lastOfPiece(run.tx, after, ITEMS);
    }
  }

  private void batch(BatchRows.Batch batch) {
    if (run.stopped()) {
      return;
    }
    List<BatchRows.Version> versions = rows.versions(run.tx, batch.id());
    versions.forEach(this::text);
    if (!places(batch, versions)) {
      return;
    }
    List<Digest> leaves = new ArrayList<>();
    boolean whole = true;
    for (BatchRows.Version version : versions) {
      if (version.computed().filter(leaf -> leaf.hex().equals(version.leaf())).isEmpty()) {
        run.found(Problem.Kind.ALTERED, Problem.Place.VERSION, id(version), "leaf");
        whole = false;
      }
      version.computed().ifPresent(leaves::add);
    }
    if (whole && !HashTree.rootOf(leaves).hex().equals(batch.root())) {
      run.found(Problem.Kind.ALTERED, Problem.Place.BATCH, batch.id(), "root");
    }
  }

  /// Places run from 0 to the end of the batch, each once.
  private boolean places(BatchRows.Batch batch, List<BatchRows.Version> versions) {
    long found = run.found();
    int expected = 0;
    for (BatchRows.Version version : versions) {
      if (version.place() >= batch.versions() || version.place() < expected) {
        run.found(Problem.Kind.INSERTED, Problem.Place.VERSION, id(version), "place");
        continue;
      }
      missing(batch, expected, version.place());
      expected = version.place() + 1;
    }
    missing(batch, expected, batch.versions());
    return run.found() == found;
  }

  private void missing(BatchRows.Batch batch, int from, int to) {
    for (int place = from; place < to; place++) {
      run.found(Problem.Kind.MISSING, Problem.Place.BATCH, batch.id(), "place " + place);
    }
  }

  private void text(BatchRows.Version version) {
    switch (version.text()) {
      case SOUND -> {}
      case ALTERED -> run.found(Problem.Kind.ALTERED, Problem.Place.VERSION, id(version), "text");
      case MISSING -> run.found(Problem.Kind.MISSING, Problem.Place.VERSION, id(version), "text");
    }
  }

  private static String id(BatchRows.Version version) {
    return version.item() + "/" + version.number();
  }
}
