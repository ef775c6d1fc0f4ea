package org.uppsikt.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.backup.BackupFolder;

/// Backups of an own workspace in its embedded file, journalled once they are whole. One is made at
/// a time: whoever asks meanwhile waits for her turn, since both would write the same unfinished
/// files.
public final class OfficeBackups implements Backups {

  private static final String WORKSPACE = "workspace:own";

  /// How often one who waits asks whether she still should.
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Office office;
  private final Backup backup;
  private final ReentrantLock turn = new ReentrantLock(true);

  /// How many the plan kept when the newest copy was made, until the older ones went. What a person
  /// turns the number to meanwhile takes hold at the next copy. Guarded by the turn.
  private Optional<Integer> owed = Optional.empty();

  public OfficeBackups(Office office, Backup backup) {
    this.office = office;
    this.backup = backup;
  }

  @Override
  public Result backUp(Path folder, DoublePredicate goesOn) {
    return inTurn(goesOn, () -> made(folder, goesOn, true));
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

  private Result made(Path folder, DoublePredicate goesOn, boolean asked) {
    if (!office.database().isEmbedded()) {
      return new Result.Failed(Why.NOT_EMBEDDED);
    }
    return switch (backup.into(folder, office.clock().instant(), goesOn)) {
      case Backup.Result.Failed(Backup.Reason reason) -> new Result.Failed(why(reason));
      case Backup.Result.Done(BackupFolder.Copy copy, Digest manifest) ->
          told(copy, manifest, asked);
    };
  }

  /// A copy of which the journal cannot tell would, by a plan, be made again and again and never
  /// removed. Of one that a person asked for it may be all that can still be saved.
  private Result told(BackupFolder.Copy copy, Digest manifest, boolean asked) {
    try {
      office.database().change(tx -> tx.journal(event(copy, manifest)));
      return new Result.Done(copy(copy));
    } catch (StoreException e) {
      if (!asked) {
        delete(copy.file());
      }
      if (asked && Failures.noRoom(e)) {
        return new Result.Untold(copy(copy));
      }
      throw e;
    }
  }

  @Override
  public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
    return inTurn(goesOn, () -> madeIfDue(plan, goesOn));
  }

  private Result madeIfDue(Plan plan, DoublePredicate goesOn) {
    Instant now = office.clock().instant();
    Optional<Copy> newest = own(plan.folder(), now).stream().findFirst();
    if (newest.isPresent() && newest.get().at().plus(plan.every()).isAfter(now)) {
      pruneOwed(plan, now);
      return new Result.Done(newest.get());
    }
    Result result = made(plan.folder(), goesOn, false);
    boolean full = result instanceof Result.Failed(Why why) && why == Why.NO_ROOM;
    if (full && plan.prune() && prune(plan.folder(), plan.keep(), now)) {
      result = made(plan.folder(), goesOn, false);
    }
    if (result instanceof Result.Done) {
      owed = Optional.of(plan.keep());
      pruneOwed(plan, now);
    }
    return result;
  }

  /// Not before the workspace was verified, which may be long after the copy was made.
  private void pruneOwed(Plan plan, Instant now) {
    if (plan.prune() && owed.isPresent()) {
      prune(plan.folder(), Math.max(owed.get(), plan.keep()), now);
      owed = Optional.empty();
    }
  }

  /// Copies that the journal tells of, the newest first, none from the future.
  private List<Copy> own(Path folder, Instant now) {
    Set<String> told =
        office
            .database()
            .read(
                tx ->
                    office.tables().journal().about(tx, WORKSPACE).stream()
                        .filter(stored -> stored.entry().kind() == EventKind.BACKED_UP)
                        .flatMap(stored -> stored.content().stream())
                        .map(said -> said.values().getOrDefault("file", ""))
                        .collect(Collectors.toSet()));
    return in(folder).stream()
        .filter(copy -> told.contains(copy.file().getFileName().toString()))
        .filter(copy -> !copy.at().isAfter(now))
        .toList();
  }

  @Override
  public List<Copy> in(Path folder) {
    return new BackupFolder(folder, office.database().chain())
        .copies().stream().map(OfficeBackups::copy).toList();
  }

  /// @return true where some had to go
  private boolean prune(Path folder, int keep, Instant now) {
    List<Path> older = own(folder, now).stream().skip(Math.max(keep, 1)).map(Copy::file).toList();
    older.forEach(OfficeBackups::delete);
    return !older.isEmpty();
  }

  private static void delete(Path old) {
    try {
      Files.deleteIfExists(old);
    } catch (IOException e) {
      // One too many is no harm; the next backup tries again.
      return;
    }
  }

  private static Event event(BackupFolder.Copy copy, Digest manifest) {
    Payload payload =
        Payload.NONE
            .with("file", copy.file().getFileName())
            .with("size", copy.size())
            .with("manifest", manifest);
    return Event.by(Actor.PROGRAM, EventKind.BACKED_UP, WORKSPACE, payload);
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
