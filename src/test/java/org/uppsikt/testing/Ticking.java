package org.uppsikt.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A clock that the test moves by hand.
public final class Ticking extends Clock {

  private Instant now = Instant.parse("2026-08-03T08:41:00Z");
  private Duration step = Duration.ZERO;

  public void forward(Duration time) {
    now = now.plus(time);
  }

  /// From now on it goes on whenever it is looked at, as a real one does: what is written in one
  /// transaction bears different times.
  public void run() {
    step = Duration.of(1, ChronoUnit.MICROS);
  }

  @Override
  public Instant instant() {
    now = now.plus(step);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
