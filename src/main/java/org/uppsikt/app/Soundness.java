package org.uppsikt.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.store.StoreException;
import org.uppsikt.work.Office;
import org.uppsikt.work.verify.LastSound;
import org.uppsikt.work.verify.Problem;
import org.uppsikt.work.verify.Report;
import org.uppsikt.work.verify.Stage;
import org.uppsikt.work.verify.Verify;

/// Whether journal, evidence and orders hold, as far as that was really looked at: nothing is
/// called intact that was not verified (design, invariants 6 and 8).
final class Soundness {

  private final Office office;
  private final Predicate<Duration> touchedWithin;
  private final LastSound last;
  private boolean recalled;
  private Optional<Checkpoint> seen = Optional.empty();
  private volatile Result result = new Result.Unverified();

  /// What the last verification found.
  sealed interface Result {

    /// None has come to its end yet.
    record Unverified() implements Result {}

    /// None has come to its end since the program was started; the last one before that found
    /// everything sound, which says nothing about now.
    ///
    /// @param entries of the journal that were looked at then
    record Remembered(long entries, Instant at) implements Result {}

    /// @param entries of the journal that were looked at
    record Sound(long entries, Instant at) implements Result {}

    /// @param found how many problems, of which `first` is the first
    record Broken(Problem first, long found, Instant at) implements Result {}

    /// It could not be carried out.
    record Undone(Instant at) implements Result {}
  }

  /// @param touchedWithin whether somebody works, who goes before it, see [Courtesy]
  Soundness(Office office, Predicate<Duration> touchedWithin) {
    this.office = office;
    this.touchedWithin = touchedWithin;
    this.last = new LastSound(office);
  }

  /// Reads what is remembered from before the program was started, for as long as the first
  /// verification takes.
  private void recall() {
    last.read()
        .ifPresent(
            sound -> {
              seen = Optional.of(sound.checkpoint());
              result = new Result.Remembered(sound.checkpoint().size(), sound.at());
            });
    recalled = true;
  }

  /// Whether older backups may go: only once it is known that new ones hold no damage.
  boolean mayPrune() {
    return result instanceof Result.Sound;
  }

  Result result() {
    return result;
  }

  /// Verifies everything, which may take minutes; also that the journal is still the one that the
  /// verification before saw. One that is stopped says nothing but what it found until then.
  ///
  /// @param stop asked now and then
  void verify(BooleanSupplier stop) {
    Report report = report(stop);
    Instant at = office.clock().instant();
    if (report.found() > 0) {
      result = new Result.Broken(report.problems().getFirst(), report.found(), at);
    } else if (report.complete()) {
      seen = Optional.of(report.checkpoint());
      result = new Result.Sound(report.checked().getOrDefault(Stage.JOURNAL, 0L), at);
    }
    last.keep(report, at);
  }

  private Report report(BooleanSupplier stop) {
    try {
      if (!recalled) {
        recall();
      }
      List<Checkpoint> before = seen.stream().toList();
      var courteous = new Courtesy(stop, touchedWithin);
      return new Verify(office).run(before, Stage.Watcher.NOBODY, courteous);
    } catch (StoreException e) {
      if (!(result instanceof Result.Broken)) {
        result = new Result.Undone(office.clock().instant());
      }
      throw e;
    }
  }
}
