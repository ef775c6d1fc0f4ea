package org.uppsikt.work.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.uppsikt.store.JournalRows;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;

/// What the parts of one verification share: the snapshot they read, what they found, and whether
/// to go on.
final class Run {

  /// Rows read at once.
  static final int PAGE = 500;

  final Office office;
  final Tx tx;
  final JournalRows journal = new JournalRows();
  private final Stage.Watcher watcher;
  private final BooleanSupplier cancelled;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Stage, Long> checked = new EnumMap<>(Stage.class);
  private long found;

  Run(Office office, Tx tx, Stage.Watcher watcher, BooleanSupplier cancelled) {
    this.office = office;
    this.tx = tx;
    this.watcher = watcher;
    this.cancelled = cancelled;
  }

  void found(Problem.Kind kind, Problem.Place place, Object id, String detail) {
    found++;
    if (problems.size() < Report.MOST) {
      problems.add(new Problem(kind, place, id.toString(), detail));
    }
  }

  long found() {
    return found;
  }

  List<Problem> problems() {
    return problems;
  }

  Map<Stage, Long> checked() {
    return checked;
  }

  /// Says how far it has come.
  ///
  /// @return false where the verification should stop
  boolean goesOn(Stage stage, long done, long of) {
    checked.put(stage, done);
    watcher.reached(stage, done, of);
    return !stopped();
  }

  boolean stopped() {
    return cancelled.getAsBoolean();
  }
}
