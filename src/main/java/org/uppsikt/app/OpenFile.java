package org.uppsikt.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.store.Database;
import org.uppsikt.store.Databases;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.inspect.DatabaseUrl;
import org.uppsikt.store.inspect.FileSeal;
import org.uppsikt.store.inspect.Inspection;
import org.uppsikt.store.inspect.Inspector;
import org.uppsikt.store.inspect.OpenHere;
import org.uppsikt.store.key.MasterKey;
import org.uppsikt.store.key.OwnerOnly;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Opens the embedded file of a workspace: inspects it as if a stranger had sent it, marks it open,
/// opens it, and seals it again when it is closed.
final class OpenFile {

  private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

  /// H2 asks for a user beside the key of the file; the key alone guards it.
  private static final String USER = "uppsikt";

  private final Path file;
  private final MasterKey master;
  private final Clock clock;
  private final Opening opening;

  OpenFile(Path file, MasterKey master, Clock clock, Opening opening) {
    this.file = file;
    this.master = master;
    this.clock = clock;
    this.opening = opening;
  }

  /// What came of it.
  sealed interface Result {

    /// @param closing closes the database and seals the file
    record Open(Database database, Runnable closing) implements Result {}

    record Refused(Doors.Reason reason, String detail) implements Result {}

    /// While the file was read: it is closed, and as it was.
    record Cancelled() implements Result {}
  }

  /// What is done about a file beside which no seal lies.
  @FunctionalInterface
  interface Unsealed {

    /// After the file was inspected, and before anything is altered.
    void found() throws IOException;
  }

  Result existing() {
    return existing(() -> {});
  }

  /// @param unsealed hears of it where the file has no seal: it did not lie here when it was closed
  Result existing(Unsealed unsealed) {
    return held(
        () -> {
          Inspection inspection = new Inspector(file, master).inspect(new FileWatch(opening));
          if (!(inspection instanceof Inspection.Fine)) {
            return notOpened(inspection);
          }
          if (opening.cancelled()) {
            return new Result.Cancelled();
          }
          opening.reached(Opening.Stage.ENTERING, 0, 0);
          return open(DatabaseUrl.existing(file), Optional.empty(), unsealed);
        });
  }

  /// Makes the file of a new workspace.
  ///
  /// @param chain name of its journal
  Result fresh(String chain) {
    return Files.exists(file)
        ? new Result.Refused(Doors.Reason.EXISTS, "")
        : held(() -> open(DatabaseUrl.fresh(file), Optional.of(chain), () -> {}));
  }

  /// Nothing of the file may be touched while this program has it open.
  private Result held(Supplier<Result> opening) {
    if (!OpenHere.enter(file)) {
      return new Result.Refused(Doors.Reason.IN_USE, "");
    }
    Result result = new Result.Refused(Doors.Reason.NOT_REACHABLE, "");
    try {
      result = opening.get();
      return result;
    } finally {
      if (!(result instanceof Result.Open)) {
        OpenHere.leave(file);
      }
    }
  }

  private Result open(String url, Optional<String> chain, Unsealed unsealed) {
    var seal = new FileSeal(file, master);
    char[] password = password();
    try {
      var address = new Databases.Address(url, USER, password, chain);
      return switch (Databases.open(address, clock, altering(seal, chain.isEmpty(), unsealed))) {
        case Databases.Opened.Open(Database database) -> {
          OwnerOnly.restrict(file);
          yield new Result.Open(database, once(() -> close(database, seal)));
        }
        case Databases.Opened.Newer newer ->
            new Result.Refused(Doors.Reason.NEWER_VERSION, newer.version());
        case Databases.Opened.Altered altered ->
            new Result.Refused(Doors.Reason.ALTERED_TABLES, "");
        case Databases.Opened.Failed failed -> new Result.Refused(reason(failed.kind()), "");
      };
    } catch (UncheckedIOException e) {
      return new Result.Refused(Doors.Reason.NO_ROOM, "");
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /// @param there whether the file was there before
  private Databases.Altering altering(FileSeal seal, boolean there, Unsealed unsealed) {
    return upgrading -> {
      markOpen(seal, unsealed);
      if (there && upgrading) {
        opening.reached(Opening.Stage.UPGRADING, 0, 0);
      }
    };
  }

  /// @throws UncheckedIOException where the disk refuses; nothing was opened then
  private void markOpen(FileSeal seal, Unsealed unsealed) {
    try {
      if (!Files.exists(FileSeal.beside(file))) {
        unsealed.found();
      }
      seal.markOpen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Doors.Reason reason(StoreException.Kind kind) {
    return switch (kind) {
      case NO_ROOM -> Doors.Reason.NO_ROOM;
      case NOT_REACHABLE -> Doors.Reason.NOT_REACHABLE;
      case DAMAGED -> Doors.Reason.DAMAGED;
      // It was found whole just before: what fails now may hold another time.
      case REFUSED, OTHER -> Doors.Reason.DATABASE_FAULT;
    };
  }

  /// Closing again later would seal, or let go of, what somebody else has opened since.
  private static Runnable once(Runnable closing) {
    var closed = new AtomicBoolean();
    return () -> {
      if (!closed.getAndSet(true)) {
        closing.run();
      }
    };
  }

  /// Without a seal the next opening reads every page, which is slower and just as safe.
  private void close(Database database, FileSeal seal) {
    try {
      if (database.shut()) {
        seal.close();
      } else {
        LOG.warn("the file was not sealed: somebody was still at work in it");
      }
    } catch (IOException e) {
      LOG.warn("the file was not sealed: {}", e.getClass().getSimpleName());
    } finally {
      // Closing may have written the file anew.
      OwnerOnly.restrict(file);
      OpenHere.leave(file);
    }
  }

  /// "filePassword userPassword", as H2 wants it for an encrypted file.
  private char[] password() {
    char[] key = master.filePassword();
    char[] both = Arrays.copyOf(key, key.length + 1 + USER.length());
    both[key.length] = ' ';
    USER.getChars(0, USER.length(), both, key.length + 1);
    Arrays.fill(key, '\0');
    return both;
  }

  static Result notOpened(Inspection inspection) {
    return switch (inspection) {
      case Inspection.Cancelled c -> new Result.Cancelled();
      case Inspection.Missing m -> new Result.Refused(Doors.Reason.MISSING, "");
      case Inspection.Empty e -> new Result.Refused(Doors.Reason.EMPTY, "");
      case Inspection.Truncated t -> new Result.Refused(Doors.Reason.TRUNCATED, "");
      case Inspection.NotADatabase n -> new Result.Refused(Doors.Reason.NOT_A_DATABASE, "");
      case Inspection.WrongKey w -> new Result.Refused(Doors.Reason.WRONG_KEY, "");
      case Inspection.Damaged d -> new Result.Refused(Doors.Reason.DAMAGED, d.where().toString());
      case Inspection.InUse i -> new Result.Refused(Doors.Reason.IN_USE, "");
      case Inspection.Unreadable u -> new Result.Refused(Doors.Reason.NOT_REACHABLE, "");
      case Inspection.Foreign f ->
          new Result.Refused(Doors.Reason.FOREIGN_OBJECT, f.kind() + " " + f.name());
      case Inspection.Fine f -> throw new IllegalStateException("a fine file is opened");
    };
  }
}
