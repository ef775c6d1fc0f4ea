package org.uppsikt.work.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uppsikt.store.HashedRows;

/// Derives the root of every batch of checks or posts again and compares it with the one in the
/// journal; then looks for rows that no entry stands for.
final class HashedCheck {

  private static final int MOST = 100;

  private final Run run;
  private final HashedRows rows;
  private final String key;
  private final Problem.Place place;
  private final Set<UUID> known = new HashSet<>();
  private long counted;
  private boolean disposed;

  private HashedCheck(Run run, HashedRows rows, String key, Problem.Place place) {
    this.run = run;
    this.rows = rows;
    this.key = key;
    this.place = place;
  }

  static HashedCheck ofChecks(Run run) {
    return new HashedCheck(run, HashedRows.CHECKS, "checks", Problem.Place.CHECK);
  }

  static HashedCheck ofPosts(Run run) {
    return new HashedCheck(run, HashedRows.POSTS, "posts", Problem.Place.POST);
  }

  static HashedCheck ofEditedPosts(Run run) {
    return new HashedCheck(run, HashedRows.POST_VERSIONS, "edits", Problem.Place.POST);
  }

  static HashedCheck ofRules(Run run) {
    return new HashedCheck(run, HashedRows.RULES, "rules", Problem.Place.RULE);
  }

  void note(Link link) {
    disposed |= link.isDisposed();
    Optional<String> root = link.says(key + ".root");
    Optional<UUID> batch = link.says("batch").flatMap(Ids::uuid);
    if (root.isEmpty() || batch.isEmpty()) {
      return;
    }
    known.add(batch.get());
    HashedRows.Derived derived = rows.derive(run.tx, batch.get());
    counted += derived.rows();
    if (derived.rows() == 0) {
      run.found(Problem.Kind.MISSING, place, batch.get(), key);
    } else if (derived.root().filter(digest -> digest.hex().equals(root.get())).isEmpty()) {
      run.found(Problem.Kind.ALTERED, place, batch.get(), key);
    }
  }

  /// Rows are looked for only where there are more of them than the journal accounts for. Once an
  /// entry is disposed of, what it stood for can no longer be told from what was put in.
  void reportUnknown() {
    if (disposed || run.stopped() || rows.count(run.tx) == counted) {
      return;
    }
    rows.loose(run.tx, MOST).forEach(id -> run.found(Problem.Kind.INSERTED, place, id, key));
    List<UUID> page = rows.batchesAfter(run.tx, Optional.empty(), Run.PAGE);
    while (!page.isEmpty() && !run.stopped()) {
      page.stream()
          .filter(id -> !known.contains(id))
          .forEach(id -> run.found(Problem.Kind.INSERTED, place, id, key));
      page = rows.batchesAfter(run.tx, Optional.of(page.getLast()), Run.PAGE);
    }
  }
}
