package org.uppsikt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Database;
import org.uppsikt.store.RouteSettings;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.backup.RestoredNote;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.inspect.Inspection;
import org.uppsikt.store.inspect.Inspector;
import org.uppsikt.store.inspect.OpenHere;
import org.uppsikt.store.inspect.Reencryption;
import org.uppsikt.store.key.ChangeResult;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.SecretBox;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;
import org.uppsikt.work.RouteRegister;

/// Finishes the change of the workspace's key that the removal of a person began. Every step may be
/// repeated, so that a crash anywhere is made good at the next sign-in.
final class Rotation {

  private final Wiring wiring;
  private final KeyFile keys;
  private final WorkspaceFolder place;
  private final Opening opening;

  Rotation(Wiring wiring, KeyFile keys, WorkspaceFolder place, Opening opening) {
    this.opening = opening;
    this.wiring = wiring;
    this.keys = keys;
    this.place = place;
  }

  /// What came of it.
  sealed interface Result {
    record Ready(OpenResult.Opened keys) implements Result {}

    record Refused(Doors.Reason reason, String detail) implements Result {}

    /// Begins again where it was at the next sign-in.
    record Cancelled() implements Result {}
  }

  Result finish(OpenResult.Opened opened) {
    MasterKey next = opened.next();
    if (next == null) {
      return new Result.Ready(opened);
    }
    if (!Files.exists(place.database())) {
      return new Result.Refused(Doors.Reason.MISSING, "");
    }
    if (!OpenHere.enter(place.database())) {
      return new Result.Refused(Doors.Reason.IN_USE, "");
    }
    Optional<Result> ended;
    try {
      ended =
          inspected(opened.master(), next)
              .or(this::cancelled)
              .or(this::carriedHere)
              .or(() -> encrypted(opened.master(), next));
    } finally {
      OpenHere.leave(place.database());
    }
    return ended.orElseGet(() -> resealed(opened, next));
  }

  /// The new file is sealed as it is, so the old one must be whole.
  private Optional<Result> inspected(MasterKey old, MasterKey next) {
    var watch = new FileWatch(opening);
    Inspection inspection = new Inspector(place.database(), old).inspect(watch);
    if (inspection instanceof Inspection.WrongKey) {
      inspection = new Inspector(place.database(), next).inspect(watch);
    }
    return inspection instanceof Inspection.Fine
        ? Optional.empty()
        : Optional.of(ended(OpenFile.notOpened(inspection)));
  }

  private Optional<Result> cancelled() {
    return opening.cancelled() ? Optional.of(new Result.Cancelled()) : Optional.empty();
  }

  /// The new file gets a seal of its own, so whether the old one had any is asked before.
  private Optional<Result> carriedHere() {
    try {
      if (!Files.exists(FileSeal.beside(place.database()))) {
        new RestoredNote(place.path()).suspect();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Result.Refused(Doors.Reason.NO_ROOM, ""));
    }
  }

  private Optional<Result> encrypted(MasterKey old, MasterKey next) {
    opening.reached(Opening.Stage.REKEYING, 0, 0);
    try {
      return switch (new Reencryption(place.database()).run(old, next)) {
        case IN_USE -> Optional.of(new Result.Refused(Doors.Reason.IN_USE, ""));
        case NOT_READABLE -> Optional.of(new Result.Refused(Doors.Reason.DAMAGED, ""));
        case DONE, ALREADY -> {
          new FileSeal(place.database(), next).close();
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      return Optional.of(new Result.Refused(Doors.Reason.NO_ROOM, ""));
    }
  }

  private static Result ended(OpenFile.Result result) {
    return switch (result) {
      case OpenFile.Result.Refused refused ->
          new Result.Refused(refused.reason(), refused.detail());
      case OpenFile.Result.Cancelled cancelled -> new Result.Cancelled();
      case OpenFile.Result.Open open -> throw new IllegalStateException("it is open");
    };
  }

  private Result resealed(OpenResult.Opened opened, MasterKey next) {
    return switch (file(next).existing()) {
      case OpenFile.Result.Refused refused -> ended(refused);
      case OpenFile.Result.Cancelled cancelled -> ended(cancelled);
      case OpenFile.Result.Open(Database database, Runnable closing) -> {
        try {
          reseal(database, opened.master().channelSecrets(), next.channelSecrets());
        } finally {
          closing.run();
        }
        yield finished(opened, next);
      }
    };
  }

  /// Altered already, so that nobody may say now that nothing was.
  private OpenFile file(MasterKey key) {
    return new OpenFile(place.database(), key, wiring.clock(), Opening.UNWATCHED);
  }

  private Result finished(OpenResult.Opened opened, MasterKey next) {
    return new KeyChanges(keys, opened).finishRemoval() instanceof ChangeResult.Done done
        ? new Result.Ready(new OpenResult.Opened(next, null, opened.person(), done.file()))
        : new Result.Refused(Doors.Reason.NO_ROOM, "");
  }

  /// A secret that the old key does not open already has the new one.
  private void reseal(Database database, SecretBox old, SecretBox fresh) {
    Tables tables = wiring.tables();
    database.change(tx -> resealRoutes(tables.registry().settings(), tx, old, fresh));
    database.change(
        tx ->
            tables
                .channels()
                .all(tx)
                .forEach(
                    channel -> {
                      String context = channel.id().toString();
                      Optional<byte[]> clear =
                          tables
                              .channels()
                              .secret(tx, channel.id())
                              .flatMap(box -> old.open(box, context));
                      clear.ifPresent(
                          secret ->
                              tables
                                  .channels()
                                  .putSecret(tx, channel.id(), fresh.seal(secret, context)));
                    }));
  }

  private static void resealRoutes(RouteSettings settings, Tx tx, SecretBox old, SecretBox fresh) {
    for (RouteKind kind : RouteKind.values()) {
      String context = RouteRegister.context(kind);
      settings
          .secret(tx, kind)
          .flatMap(box -> old.open(box, context))
          .ifPresent(secret -> settings.putSecret(tx, kind, fresh.seal(secret, context)));
    }
  }
}
