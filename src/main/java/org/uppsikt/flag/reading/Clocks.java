package org.uppsikt.flag.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Two running clocks in nanoseconds: what the processor has spent on the thread that asks, and the
/// one on the wall.
///
/// @param measured runs work on a thread whose time the processor tells; a virtual one's it does
/// not
public record Clocks(LongSupplier processor, LongSupplier wall, Executor measured) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// The machine's. Where the processor's time of a thread is not told, the wall's stands in.
  public static Clocks system(Executor measured) {
    LongSupplier wall = System::nanoTime;
    boolean told = THREADS.isCurrentThreadCpuTimeSupported();
    return new Clocks(told ? Clocks::spent : wall, wall, measured);
  }

  /// The machine's, for callers that are no virtual threads.
  public static Clocks system() {
    return system(Runnable::run);
  }

  /// One clock for both.
  public static Clocks of(LongSupplier nanoTime) {
    return new Clocks(nanoTime, nanoTime, Runnable::run);
  }

  /// Time stands still on a virtual thread, which tells nothing of its own: there the wall counts.
  private static long spent() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
