package org.uppsikt.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Lets a key go before a part of a round: what it asks for is read, laid out and painted first.
/// On a machine with two processors a round beside it would make that twice as slow. Whoever
/// presses one key after the other is let go before for a while at each part, so that a round comes
/// to its end all the same.
final class KeysFirst implements Runnable {

  /// So long after it was pressed a key has its picture.
  private static final Duration PICTURE = Duration.ofMillis(120);

  /// Longest wait before one part.
  private static final long LONGEST = Duration.ofMillis(500).toNanos();

  private static final long LOOK = Duration.ofMillis(10).toNanos();

  private final Predicate<Duration> touchedWithin;
  private final LongSupplier nanos;
  private final LongConsumer rest;

  /// @param touchedWithin whether keyboard or mouse were touched in the time before now
  KeysFirst(Predicate<Duration> touchedWithin) {
    this(touchedWithin, System::nanoTime, LockSupport::parkNanos);
  }

  /// For tests: a clock in nanoseconds, and what rests for so many of them.
  KeysFirst(Predicate<Duration> touchedWithin, LongSupplier nanos, LongConsumer rest) {
    this.touchedWithin = touchedWithin;
    this.nanos = nanos;
    this.rest = rest;
  }

  @Override
  public void run() {
    long asked = nanos.getAsLong();
    while (touchedWithin.test(PICTURE)
        && nanos.getAsLong() - asked < LONGEST
        && !Thread.currentThread().isInterrupted()) {
      rest.accept(LOOK);
    }
  }
}
