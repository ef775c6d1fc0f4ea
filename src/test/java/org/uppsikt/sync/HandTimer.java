package org.uppsikt.sync;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A timer that beats when a test says so.
final class HandTimer extends ScheduledThreadPoolExecutor {

  private Runnable work = () -> {};

  HandTimer() {
    super(1);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long first, long delay, TimeUnit unit) {
    work = command;
    return super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
  }

  void beat() {
    work.run();
  }
}
