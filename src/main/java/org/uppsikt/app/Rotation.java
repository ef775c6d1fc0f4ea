package org.uppsikt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Database;
import org.uppsikt.store.RouteSettings;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.inspect.Reencryption;
import org.uppsikt.store.key.ChangeResult;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.store.key.SecretBox;
import org.uppsikt.work.Doors;
import org.uppsikt.work.RouteRegister;

/// Finishes the change of the workspace's key that the removal of a person began. Every step may be
/// repeated, so that a crash anywhere is made good at the next sign-in.
final class Rotation {

  private final Wiring wiring;
  private final KeyFile keys;
  private final WorkspaceFolder place;

  Rotation(Wiring wiring, KeyFile keys, WorkspaceFolder place) {
    this.wiring = wiring;
    this.keys = keys;
    this.place = place;
  }

  /// What came of it.
  sealed interface Result {
    record Ready(OpenResult.Opened keys) implements Result {}

    record Refused(Doors.Reason reason) implements Result {}
  }

  Result finish(OpenResult.Opened opened) {
    MasterKey next = opened.next();
    if (next == null) {
      return new Result.Ready(opened);
    }
    try {
      if (Files.exists(place.database())) {
        Reencryption.Result done = new Reencryption(place.database()).run(opened.master(), next);
        if (done == Reencryption.Result.NOT_READABLE) {
          return new Result.Refused(Doors.Reason.DAMAGED);
        }
        new FileSeal(place.database(), next).close();
      }
    } catch (IOException e) {
      return new Result.Refused(Doors.Reason.NO_ROOM);
    }
    return resealed(opened, next);
  }

  private Result resealed(OpenResult.Opened opened, MasterKey next) {
    if (!(new OpenFile(place.database(), next, wiring.clock()).existing()
        instanceof OpenFile.Result.Open(Database database, Runnable closing))) {
      return new Result.Refused(Doors.Reason.DAMAGED);
    }
    try {
      reseal(database, opened.master().channelSecrets(), next.channelSecrets());
    } finally {
      closing.run();
    }
    if (new KeyChanges(keys, opened).finishRemoval() instanceof ChangeResult.Done done) {
      return new Result.Ready(new OpenResult.Opened(next, null, opened.person(), done.file()));
    }
    return new Result.Refused(Doors.Reason.NO_ROOM);
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
