package org.uppsikt.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Notices that nobody has touched keyboard or mouse for a while.
final class IdleWatch {

  private final Scene scene;
  private final Clock clock;
  private final EventHandler<InputEvent> touched = event -> touch();
  private Instant last;

  IdleWatch(Scene scene, Clock clock) {
    this.scene = scene;
    this.clock = clock;
    this.last = clock.instant();
    scene.addEventFilter(InputEvent.ANY, touched);
  }

  /// True once nothing was touched for so many minutes; never for zero.
  boolean idle(int minutes) {
    return minutes > 0
        && Duration.between(last, clock.instant()).compareTo(Duration.ofMinutes(minutes)) >= 0;
  }

  void close() {
    scene.removeEventFilter(InputEvent.ANY, touched);
  }

  private void touch() {
    last = clock.instant();
  }
}
