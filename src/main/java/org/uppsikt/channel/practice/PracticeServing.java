package org.uppsikt.channel.practice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps the practice served: a server that died, for want of room on the disk or by somebody's
/// hand, is started again when a channel is asked next, later each time where it dies again.
public final class PracticeServing implements AutoCloseable {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Path data;
  private final double speed;
  private final InstantSource clock;
  private PracticeProcess server;
  private Instant tried;
  private Duration wait = Duration.ZERO;
  private boolean closed;

  /// @param data where the server keeps its state
  /// @param speed as it was started with
  /// @param server that runs now; closed with this
  public PracticeServing(Path data, double speed, PracticeProcess server, InstantSource clock) {
    this.data = data;
    this.speed = speed;
    this.server = server;
    this.clock = clock;
    this.tried = clock.instant();
  }

  /// How connectors reach it. Takes as long as a start where it died; one that does not come up, or
  /// not yet, is reached by nobody, which the channels tell as they always do.
  public synchronized PracticeWire wire() {
    if (!closed && !server.runs() && isTime()) {
      startAgain();
    }
    return server.wire();
  }

  /// A clock that was set back keeps nobody waiting.
  private boolean isTime() {
    Instant now = clock.instant();
    return !now.isBefore(tried.plus(wait)) || now.isBefore(tried);
  }

  private void startAgain() {
    boolean stood = clock.instant().isAfter(tried.plus(LONGEST_WAIT.multipliedBy(2)));
    Duration longer = stood || wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
    wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
    tried = clock.instant();
    if (PracticeProcess.start(data, speed)
        instanceof PracticeProcess.Start.Running(PracticeProcess fresh)) {
      server = fresh;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    server.close();
  }
}
