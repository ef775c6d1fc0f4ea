package org.uppsikt.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Lets whoever is at work go before work that nobody waits for: while somebody is, that rests four
/// times as long as it worked. It stands in for the question whether to stop, which long work asks
/// now and then.
final class Courtesy implements BooleanSupplier {

  private static final int RESTS = 4;

  /// Longest rest at one asking, and how often it is seen whether it is still called for.
  private static final long LONGEST = Duration.ofSeconds(2).toNanos();

  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final BooleanSupplier stop;
  private final BooleanSupplier somebodyWorks;
  private final LongSupplier nanos;
  private final LongConsumer rest;
  private long since;

  Courtesy(BooleanSupplier stop, BooleanSupplier somebodyWorks) {
    this(stop, somebodyWorks, System::nanoTime, LockSupport::parkNanos);
  }

  /// For tests: a clock in nanoseconds, and what rests for so many of them.
  Courtesy(
      BooleanSupplier stop, BooleanSupplier somebodyWorks, LongSupplier nanos, LongConsumer rest) {
    this.stop = stop;
    this.somebodyWorks = somebodyWorks;
    this.nanos = nanos;
    this.rest = rest;
    this.since = nanos.getAsLong();
  }

  @Override
  public boolean getAsBoolean() {
    long asked = nanos.getAsLong();
    long due = Math.min(LONGEST, RESTS * (asked - since));
    while (!stop.getAsBoolean()
        && somebodyWorks.getAsBoolean()
        && nanos.getAsLong() - asked < due) {
      rest.accept(LOOK);
    }
    since = nanos.getAsLong();
    return stop.getAsBoolean();
  }
}
