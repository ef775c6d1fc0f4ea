package org.uppsikt.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// All threads of the program: virtual ones for work that waits, one timer for what is due,
/// one for work that nobody waits for.
final class Threads implements AutoCloseable {

  /// A thread of its own for work whose processor time is measured: that of a virtual one is not
  /// told.
  static final Executor MEASURED =
      work -> Thread.ofPlatform().daemon().name("measured").start(work);

  /// How long what was interrupted may take to clear away what it began.
  private static final long PATIENCE_SECONDS = 10;

  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());

  private final ExecutorService unhurried =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("unhurried").factory());

  /// One thread for long work that nobody waits for, one piece at a time.
  ExecutorService unhurried() {
    return unhurried;
  }

  ExecutorService background() {
    return background;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  /// Ends what runs, and waits for a moment: the program ends right after it, and a backup that is
  /// half unpacked would be left where nobody looks for it.
  @Override
  public void close() {
    timer.shutdownNow();
    background.shutdownNow();
    unhurried.shutdownNow();
    try {
      boolean ended = background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        // Whoever quits waits no longer for it; what was committed is on the disk.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
