package org.uppsikt.work.verify;

import java.util.List;
import org.uppsikt.store.BlobRows;

/// Hashes every stored byte and says whose bytes they are where they are not themselves.
final class BlobCheck {

  private static final int PAGE = 100;
  private static final int USERS = 20;

  private final Run run;
  private final BlobRows rows = new BlobRows();

  BlobCheck(Run run) {
    this.run = run;
  }

  void check() {
    if (run.stopped()) {
      return;
    }
    long all = rows.count(run.tx);
    long done = 0;
    List<BlobRows.Blob> page = rows.after(run.tx, "", PAGE);
    while (!page.isEmpty() && run.goesOn(Stage.BYTES, done, all)) {
      page.forEach(this::blob);
      done += page.size();
      page = rows.after(run.tx, page.getLast().sha256(), PAGE);
    }
    run.goesOn(Stage.BYTES, done, all);
  }

  private void blob(BlobRows.Blob blob) {
    switch (rows.state(run.tx, blob)) {
      case SOUND -> {}
      case ALTERED -> report(Problem.Kind.ALTERED, blob);
      case MISSING -> report(Problem.Kind.MISSING, blob);
    }
  }

  private void report(Problem.Kind kind, BlobRows.Blob blob) {
    run.found(kind, Problem.Place.BLOB, blob.sha256(), "");
    rows.versionsWith(run.tx, blob.sha256(), USERS)
        .forEach(id -> run.found(kind, Problem.Place.VERSION, id, "bytes"));
  }
}
