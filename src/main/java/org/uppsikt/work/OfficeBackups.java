package org.uppsikt.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.backup.BackupFolder;

/// Backups of an own workspace in its embedded file, journalled once they are whole. One is made at
/// a time: whoever asks meanwhile waits for her turn, since both would write the same unfinished
/// files.
public final class OfficeBackups implements Backups {

  /// How often one who waits asks whether she still should.
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Office office;
  private final Backup backup;
  private final ReentrantLock turn = new ReentrantLock(true);

  public OfficeBackups(Office office, Backup backup) {
    this.office = office;
    this.backup = backup;
  }

  @Override
  public Result backUp(Path folder, DoublePredicate goesOn) {
    return inTurn(goesOn, () -> made(folder, goesOn));
  }

  private Result inTurn(DoublePredicate goesOn, Supplier<Result> work) {
    try {
      while (!turn.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!goesOn.test(0)) {
          return new Result.Failed(Why.CANCELLED);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result.Failed(Why.CANCELLED);
    }
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private Result made(Path folder, DoublePredicate goesOn) {
    if (!office.database().isEmbedded()) {
      return new Result.Failed(Why.NOT_EMBEDDED);
    }
    return switch (backup.into(folder, office.clock().instant(), goesOn)) {
      case Backup.Result.Failed(Backup.Reason reason) -> new Result.Failed(why(reason));
      case Backup.Result.Done(BackupFolder.Copy copy, Digest manifest) -> {
        office.database().change(tx -> tx.journal(event(copy, manifest)));
        yield new Result.Done(copy(copy));
      }
    };
  }

  @Override
  public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
    return inTurn(goesOn, () -> madeIfDue(plan, goesOn));
  }

  private Result madeIfDue(Plan plan, DoublePredicate goesOn) {
    Instant now = office.clock().instant();
    Optional<Copy> newest = in(plan.folder()).stream().findFirst();
    if (newest.isPresent() && !isDue(newest.get().at(), plan, now)) {
      return new Result.Done(newest.get());
    }
    Result result = made(plan.folder(), goesOn);
    if (result instanceof Result.Done) {
      prune(plan);
    }
    return result;
  }

  /// A backup that claims to come from the future does not put off the next one.
  private static boolean isDue(Instant last, Plan plan, Instant now) {
    return last.isAfter(now) || !last.plus(plan.every()).isAfter(now);
  }

  @Override
  public List<Copy> in(Path folder) {
    return new BackupFolder(folder, office.database().chain())
        .copies().stream().map(OfficeBackups::copy).toList();
  }

  private void prune(Plan plan) {
    try {
      new BackupFolder(plan.folder(), office.database().chain()).keep(plan.keep());
    } catch (IOException e) {
      // One too many is no harm; the next round tries again.
      return;
    }
  }

  private static Event event(BackupFolder.Copy copy, Digest manifest) {
    Payload payload =
        Payload.NONE
            .with("file", copy.file().getFileName())
            .with("size", copy.size())
            .with("manifest", manifest);
    return Event.by(Actor.PROGRAM, EventKind.BACKED_UP, "workspace:own", payload);
  }

  private static Copy copy(BackupFolder.Copy copy) {
    return new Copy(copy.file(), copy.at(), copy.size());
  }

  private static Why why(Backup.Reason reason) {
    return switch (reason) {
      case NO_ROOM -> Why.NO_ROOM;
      case NOT_WRITABLE -> Why.NOT_WRITABLE;
      case CANCELLED -> Why.CANCELLED;
      case DAMAGED -> Why.DAMAGED;
    };
  }
}
