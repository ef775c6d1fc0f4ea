package org.uppsikt.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Lets whoever is at work go before work that nobody waits for. That goes on in the pauses she
/// makes, and rests four times as long as it worked while she is there at all; where she makes no
/// pause it is put off for some seconds each time, half an hour in all, and comes to its end all
/// the same. It stands in for the question whether to stop, which long work asks now and then.
final class Courtesy implements BooleanSupplier {

  private static final int RESTS = 4;

  /// So lately something was touched: somebody is there.
  private static final Duration LATELY = Duration.ofSeconds(10);

  /// Longest rest at one asking, and how often it is seen whether it is still called for.
  private static final long LONGEST = Duration.ofSeconds(2).toNanos();

  /// So long nothing was touched: somebody reads, and no key of hers waits behind this.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Longest wait for such a pause at one asking, and in all.
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  private static final long ALL_PATIENCE = Duration.ofMinutes(30).toNanos();

  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final BooleanSupplier stop;
  private final Predicate<Duration> touchedWithin;
  private final LongSupplier nanos;
  private final LongConsumer rest;
  private long since;
  private long patience = ALL_PATIENCE;

  /// @param touchedWithin whether keyboard or mouse were touched in the time before now
  Courtesy(BooleanSupplier stop, Predicate<Duration> touchedWithin) {
    this(stop, touchedWithin, System::nanoTime, LockSupport::parkNanos);
  }

  /// For tests: a clock in nanoseconds, and what rests for so many of them.
  Courtesy(
      BooleanSupplier stop,
      Predicate<Duration> touchedWithin,
      LongSupplier nanos,
      LongConsumer rest) {
    this.stop = stop;
    this.touchedWithin = touchedWithin;
    this.nanos = nanos;
    this.rest = rest;
    this.since = nanos.getAsLong();
  }

  @Override
  public boolean getAsBoolean() {
    long asked = nanos.getAsLong();
    long due = Math.min(LONGEST, RESTS * (asked - since));
    while (!stop.getAsBoolean() && goesBefore(nanos.getAsLong() - asked, due)) {
      rest.accept(LOOK);
    }
    patience -= Math.max(0, nanos.getAsLong() - asked - due);
    since = nanos.getAsLong();
    return stop.getAsBoolean();
  }

  /// @param rested since it was asked
  private boolean goesBefore(long rested, long due) {
    return rested < due && touchedWithin.test(LATELY)
        || rested < Math.min(PATIENCE, patience) && touchedWithin.test(PAUSE);
  }
}
