package org.uppsikt.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Notices that nobody has touched keyboard or mouse for a while. Two clocks are read, and the one
/// that says longer counts: setting the machine's time back puts off nothing, and the hours in
/// which the machine slept, which the other does not count, are hours in which nobody was there.
final class IdleWatch {

  private final Scene scene;
  private final Clock clock;
  private final LongSupplier nanos;
  private final EventHandler<InputEvent> touched = event -> touch();
  private Instant last;
  private long lastNanos;

  /// @param nanos a clock that nobody can set, in nanoseconds
  IdleWatch(Scene scene, Clock clock, LongSupplier nanos) {
    this.scene = scene;
    this.clock = clock;
    this.nanos = nanos;
    this.last = clock.instant();
    this.lastNanos = nanos.getAsLong();
    scene.addEventFilter(InputEvent.ANY, touched);
  }

  /// True once nothing was touched for so many minutes; never for zero.
  boolean idle(int minutes) {
    var steady = Duration.ofNanos(nanos.getAsLong() - lastNanos);
    var shown = Duration.between(last, clock.instant());
    Duration longest = steady.compareTo(shown) < 0 ? shown : steady;
    return minutes > 0 && longest.compareTo(Duration.ofMinutes(minutes)) >= 0;
  }

  void close() {
    scene.removeEventFilter(InputEvent.ANY, touched);
  }

  private void touch() {
    last = clock.instant();
    lastNanos = nanos.getAsLong();
  }
}
