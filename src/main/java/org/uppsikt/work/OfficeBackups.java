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

  /// How often one who waits asks whether she still should.
  private static final String WORKSPACE = "workspace:own";
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
      case Backup.Result.Done(BackupFolder.Copy copy, Digest manifest) -> told(copy, manifest);
    };
  }

  /// A copy of which the journal cannot tell would be made again and again, and never removed.
  private Result told(BackupFolder.Copy copy, Digest manifest) {
    try {
      office.database().change(tx -> tx.journal(event(copy, manifest)));
      return new Result.Done(copy(copy));
    } catch (StoreException e) {
      delete(copy.file());
      boolean full = e.kind() == StoreException.Kind.NO_ROOM;
      return new Result.Failed(full ? Why.NO_ROOM : Why.CANCELLED);
    }
  }

  @Override
  public Result backUpIfDue(Plan plan, DoublePredicate goesOn) {
    return inTurn(goesOn, () -> madeIfDue(plan, goesOn));
  }

  private Result madeIfDue(Plan plan, DoublePredicate goesOn) {
    Instant now = office.clock().instant();
    Optional<Copy> newest = own(plan.folder(), now).stream().findFirst();
    boolean due = newest.isEmpty() || !newest.get().at().plus(plan.every()).isAfter(now);
    Result result = due ? made(plan.folder(), goesOn) : new Result.Done(newest.get());
    // Also where none was due: until the workspace was verified, older ones stay.
    if (result instanceof Result.Done && plan.prune()) {
      prune(plan, now);
    }
    return result;
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

  private void prune(Plan plan, Instant now) {
    own(plan.folder(), now).stream()
        .skip(Math.max(plan.keep(), 1))
        .map(Copy::file)
        .forEach(OfficeBackups::delete);
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
