package org.uppsikt.flag.reading;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The time one text may take. Asked often, so it looks at the clock only now and then. For one
/// thread.
public final class Allowance {

  private static final int ASK_CLOCK_EVERY = 256;

  private final LongSupplier nanoTime;
  private final long end;
  private int asked;
  private boolean spent;

  public Allowance(Duration time, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + time.toNanos();
  }

  /// To be asked once per step of every loop over a text.
  public boolean step() {
    return ++asked % ASK_CLOCK_EVERY == 0 ? spent() : spent;
  }

  public boolean spent() {
    spent = spent || nanoTime.getAsLong() - end >= 0;
    return spent;
  }
}
