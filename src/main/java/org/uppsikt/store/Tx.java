package org.uppsikt.store;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.uppsikt.domain.journal.Event;

/// One transaction. Repositories take it as their first argument; nothing can be written without
/// one.
public final class Tx {

  private final Handle handle;
  private final String chain;
  private final Clock clock;
  private final SecureRandom random;
  private final List<Event> events = new ArrayList<>();
  private int readings;

  Tx(Handle handle, String chain, Clock clock, SecureRandom random) {
    this.handle = handle;
    this.chain = chain;
    this.clock = clock;
    this.random = random;
  }

  /// Has an event written into the journal at the end of this transaction.
  public void journal(Event event) {
    events.add(event);
  }

  /// The time of this machine, in the precision of the database.
  public Instant now() {
    return micros(clock.instant());
  }

  /// A time as the database keeps it.
  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /// A reading that may meet a page that cannot be read. It goes wrong alone: what comes after it
  /// in the same transaction is read as ever.
  ///
  /// @return empty also where what is stored is damaged
  /// @throws StoreException where the database fails otherwise
  public <T> Optional<T> unlessDamaged(Supplier<Optional<T>> reading) {
    String before = "reading_" + ++readings;
    handle.savepoint(before);
    try {
      Optional<T> read = reading.get();
      handle.releaseSavepoint(before);
      return read;
    } catch (JdbiException e) {
      return damaged(Failures.of(e), before);
    } catch (StoreException e) {
      return damaged(e, before);
    }
  }

  private <T> Optional<T> damaged(StoreException failure, String before) {
    if (failure.kind() != StoreException.Kind.DAMAGED) {
      throw failure;
    }
    handle.rollbackToSavepoint(before);
    return Optional.empty();
  }

  Handle handle() {
    return handle;
  }

  String chain() {
    return chain;
  }

  SecureRandom random() {
    return random;
  }

  void appendJournal() {
    if (!events.isEmpty()) {
      JournalWriter.append(this, List.copyOf(events));
    }
  }

  static Argument at(Instant instant) {
    return (position, statement, context) ->
        statement.setObject(position, micros(instant).atOffset(ZoneOffset.UTC));
  }

  static Argument at(Optional<Instant> instant) {
    return instant
        .map(Tx::at)
        .orElse((p, statement, c) -> statement.setNull(p, Types.TIMESTAMP_WITH_TIMEZONE));
  }

  static Argument id(Optional<UUID> id) {
    return (position, statement, context) ->
        statement.setObject(position, id.orElse(null), Types.OTHER);
  }
}
