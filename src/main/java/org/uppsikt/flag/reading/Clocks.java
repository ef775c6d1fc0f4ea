package org.uppsikt.flag.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/// Two running clocks in nanoseconds: what the processor has spent on the thread that asks, and the
/// one on the wall.
public record Clocks(LongSupplier processor, LongSupplier wall) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// The machine's. Where the processor's time of a thread is not told, the wall's stands in.
  public static Clocks system() {
    LongSupplier wall = System::nanoTime;
    return new Clocks(THREADS.isCurrentThreadCpuTimeSupported() ? Clocks::spent : wall, wall);
  }

  /// One clock for both.
  public static Clocks of(LongSupplier nanoTime) {
    return new Clocks(nanoTime, nanoTime);
  }

  /// Time stands still on a virtual thread, which tells nothing of its own: there the wall counts.
  private static long spent() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
