package org.uppsikt.store;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// An open workspace database.
///
/// Writes of this process go one at a time; each is one transaction whose journal entries are
/// appended last, behind the lock on the head row, so that writers of other processes wait as short
/// as possible. A write is durable against the end of the process when [#write] returns, and
/// against the loss of power after [#sync].
public final class Database implements AutoCloseable {

  private static final int TRIES = 5;

  /// So long whoever closes waits for what is running.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final boolean embedded;
  private final String chain;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Gate gate = new Gate();

  /// The snapshot that readings of this thread share.
  private final ScopedValue<Tx> moment = ScopedValue.newInstance();

  Database(HikariDataSource source, boolean embedded, String chain, Clock clock) {
    this.source = source;
    this.embedded = embedded;
    this.chain = chain;
    this.clock = clock;
    this.jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /// Runs a reading in one snapshot of the database, which is how its connections are set up.
  ///
  /// @throws StoreException where the database fails
  public <T> T read(Function<Tx, T> work) {
    if (moment.isBound()) {
      return translated(() -> work.apply(moment.get()));
    }
    return guarded(
        () -> jdbi.inTransaction(handle -> work.apply(new Tx(handle, chain, clock, random))));
  }

  /// Whatever is read in it by this thread is of one snapshot. To begin one, H2 looks at every
  /// table there is, which costs as much as a reading itself: what belongs together is read in one.
  /// Nothing is written in it, for no reading after it would see that. A reading that fails ends
  /// all of it.
  ///
  /// @throws StoreException where the database fails
  public <T> T together(Supplier<T> readings) {
    return moment.isBound()
        ? readings.get()
        : read(tx -> ScopedValue.where(moment, tx).call(readings::get));
  }

  /// Runs a change in one transaction and appends the journal entries it asked for.
  ///
  /// @throws StoreException where the database fails or refuses; nothing was changed then
  /// @throws IllegalStateException within [#together]
  public <T> T write(Function<Tx, T> work) {
    if (moment.isBound()) {
      throw new IllegalStateException("written among readings of one moment");
    }
    writing.lock();
    try {
      return guarded(() -> attempt(work));
    } finally {
      writing.unlock();
    }
  }

  public void change(Consumer<Tx> work) {
    write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  /// Forces everything committed so far onto the disk. Called before anything leaves the machine on
  /// the strength of what was saved; a commit alone does not survive the loss of power in H2.
  public void sync() {
    if (embedded) {
      guarded(() -> jdbi.withHandle(handle -> handle.execute("checkpoint sync")));
    }
  }

  /// Writes a consistent copy of the embedded file, encrypted as it is, into a zip file.
  public void copyTo(java.nio.file.Path zip) {
    guarded(() -> jdbi.withHandle(h -> h.execute("backup to ?", zip.toString())));
  }

  public boolean isEmbedded() {
    return embedded;
  }

  /// Name of the journal's chain, the origin of its checkpoints.
  public String chain() {
    return chain;
  }

  @Override
  public void close() {
    shut();
  }

  /// Waits for what is running, refuses what comes later, and closes. Who came later would open the
  /// embedded file again behind the back of whoever seals it.
  ///
  /// @return whether the file is closed for good and nobody was at work in it
  public boolean shut() {
    boolean alone = gate.close(PATIENCE);
    boolean shutdown = shutdown();
    source.close();
    return alone && shutdown;
  }

  private boolean shutdown() {
    if (!embedded || source.isClosed()) {
      return true;
    }
    boolean done = false;
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("shutdown");
      done = true;
    } catch (SQLException e) {
      // Where it was not shut down, the file stays as the last commit left it; opening it again
      // repairs it. Where it was, there is no connection left to close.
      return done;
    }
    return done;
  }

  private <T> T attempt(Function<Tx, T> work) {
    for (int i = 1; ; i++) {
      try {
        return jdbi.inTransaction(
            TransactionIsolationLevel.READ_COMMITTED,
            handle -> {
              var tx = new Tx(handle, chain, clock, random);
              T result = work.apply(tx);
              tx.appendJournal();
              return result;
            });
      } catch (JdbiException e) {
        if (i == TRIES || !Failures.retryable(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T guarded(Supplier<T> call) {
    gate.enter();
    try {
      return translated(call);
    } finally {
      gate.leave();
    }
  }

  private <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (JdbiException e) {
      StoreException failure = Failures.of(e);
      if (embedded && failure.kind() != StoreException.Kind.REFUSED) {
        // H2 closes a file it could not write to, and a connection to it comes back in the middle
        // of its transaction. New ones open the file again as the last commit left it, so that
        // work goes on as soon as there is room.
        source.getHikariPoolMXBean().softEvictConnections();
      }
      throw failure;
    }
  }
}
