package org.uppsikt.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

/// Notices that nobody has touched keyboard or mouse for a while. Two clocks are read, and the one
/// that says longer counts: setting the machine's time back puts off nothing, and the hours in
/// which the machine slept, which the other does not count, are hours in which nobody was there.
final class IdleWatch {

  private static final Set<EventType<MouseEvent>> BY_HAND =
      Set.of(
          MouseEvent.MOUSE_MOVED,
          MouseEvent.MOUSE_DRAGGED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_RELEASED);

  private final Scene scene;
  private final Clock clock;
  private final LongSupplier nanos;
  private final EventHandler<InputEvent> touched = this::touched;
  private Instant last;
  private volatile long lastNanos;

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

  /// Whether something was touched in the time before now. Asked from any thread.
  boolean touchedWithin(Duration time) {
    return nanos.getAsLong() - lastNanos < time.toNanos();
  }

  void close() {
    scene.removeEventFilter(InputEvent.ANY, touched);
  }

  /// Under a pointer that rests, whatever is drawn anew is entered and left, with nobody there.
  private void touched(InputEvent event) {
    if (!(event instanceof MouseEvent) || BY_HAND.contains(event.getEventType())) {
      touch();
    }
  }

  private void touch() {
    last = clock.instant();
    lastNanos = nanos.getAsLong();
  }
}
