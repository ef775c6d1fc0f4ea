package org.uppsikt.ui.kit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Calls something on the window's thread again and again, first after one pause. A timeline would
/// call it as well; but while one plays, the toolkit goes through the window with every frame of
/// the
/// screen, all day long, whether anything changed or not.
///
/// To be used on the window's thread.
public final class Beat {

  private final Executor later;
  private final Runnable tick;

  /// Which start the next call belongs to: one that was stopped meanwhile calls nothing.
  private long turn;

  private boolean playing;

  public Beat(Duration every, Runnable tick) {
    this.later =
        CompletableFuture.delayedExecutor(every.toMillis(), TimeUnit.MILLISECONDS, Fx::later);
    this.tick = tick;
  }

  /// Begins, or goes on where it plays already.
  public void play() {
    if (!playing) {
      playing = true;
      turn++;
      await(turn);
    }
  }

  public void stop() {
    playing = false;
  }

  private void await(long begun) {
    later.execute(
        () -> {
          if (playing && begun == turn) {
            // First: what is called may stop it, and a fault in it must not.
            await(begun);
            tick.run();
          }
        });
  }
}
