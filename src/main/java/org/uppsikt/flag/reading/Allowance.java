package org.uppsikt.flag.reading;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The time one text may take: of the processor, and many times that by the clock on the wall, so
/// that a busy machine checks what an idle one does. Asked often, so it looks at the clocks only
/// now and then. For one thread.
public final class Allowance {

  private static final int ASK_CLOCK_EVERY = 256;

  /// How much longer a text may take by the clock on the wall.
  private static final int PATIENCE = 10;

  private final Clocks clocks;
  private final long end;
  private final long wallEnd;
  private int asked;
  private boolean spent;

  public Allowance(Duration time, Clocks clocks) {
    this.clocks = clocks;
    this.end = clocks.processor().getAsLong() + time.toNanos();
    this.wallEnd = clocks.wall().getAsLong() + PATIENCE * time.toNanos();
  }

  /// By one clock alone.
  public Allowance(Duration time, LongSupplier nanoTime) {
    this(time, Clocks.of(nanoTime));
  }

  /// To be asked once per step of every loop over a text.
  public boolean step() {
    return ++asked % ASK_CLOCK_EVERY == 0 ? spent() : spent;
  }

  public boolean spent() {
    spent =
        spent
            || clocks.processor().getAsLong() - end >= 0
            || clocks.wall().getAsLong() - wallEnd >= 0;
    return spent;
  }
}
