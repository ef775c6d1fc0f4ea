package org.uppsikt.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.inbox.Departures;

/// Over a locked console anybody closes the window, and there is nobody to ask. What was decided is
/// waited for as long as anything moves: a store that hangs must not keep the window.
final class LockedEnd {

  /// How long nothing may move.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Departures departures;
  private final BooleanSupplier locked;
  private final LongSupplier nanos;
  private @Nullable Runnable end;
  private long since;
  private long signs;

  /// @param nanos a clock that nobody can set, in nanoseconds
  LockedEnd(Departures departures, BooleanSupplier locked, LongSupplier nanos) {
    this.departures = departures;
    this.locked = locked;
    this.nanos = nanos;
  }

  /// Ends at once, or as soon as all is written. Whoever asks again puts nothing off. Whoever asked
  /// before it was locked still waits, in case she comes back.
  ///
  /// @param waits told where it does not end at once
  void begin(Runnable then, Runnable waits) {
    if (end == null) {
      moved();
    }
    end = then;
    if (departures.isWriting()) {
      waits.run();
    } else {
      end(then);
    }
  }

  /// Called every second. Whoever has unlocked it meanwhile works on.
  void tick() {
    Runnable then = end;
    if (then == null) {
      return;
    }
    if (signs != departures.signs()) {
      moved();
    }
    if (!locked.getAsBoolean()) {
      end = null;
    } else if (!departures.isWriting() || nanos.getAsLong() - since >= PATIENCE.toNanos()) {
      end(then);
    }
  }

  private void moved() {
    signs = departures.signs();
    since = nanos.getAsLong();
  }

  private void end(Runnable then) {
    end = null;
    departures.stay();
    then.run();
  }
}
