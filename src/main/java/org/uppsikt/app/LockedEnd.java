package org.uppsikt.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.inbox.Departures;

/// Over a locked console anybody closes the window, and there is nobody to ask. What was decided is
/// waited for, but not for ever: a store that hangs must not keep the window.
final class LockedEnd {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Departures departures;
  private final BooleanSupplier locked;
  private final LongSupplier nanos;
  private @Nullable Runnable end;
  private long since;

  /// @param nanos a clock that nobody can set, in nanoseconds
  LockedEnd(Departures departures, BooleanSupplier locked, LongSupplier nanos) {
    this.departures = departures;
    this.locked = locked;
    this.nanos = nanos;
  }

  /// Ends at once, or as soon as all is written. Whoever asks again puts nothing off.
  ///
  /// @param waits told where it does not end at once
  void begin(Runnable then, Runnable waits) {
    if (end == null) {
      since = nanos.getAsLong();
    }
    end = then;
    departures.onceWritten(this::end);
    if (end != null) {
      waits.run();
    }
  }

  /// Called every second.
  void tick() {
    if (end == null) {
      return;
    }
    if (!locked.getAsBoolean()) {
      end = null;
    } else if (nanos.getAsLong() - since >= PATIENCE.toNanos()) {
      departures.stay();
      end();
    }
  }

  /// Whoever has unlocked it meanwhile works on.
  private void end() {
    Runnable then = end;
    end = null;
    if (then != null && locked.getAsBoolean()) {
      then.run();
    }
  }
}
