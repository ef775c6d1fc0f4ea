package org.uppsikt.channel.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: doubling, with jitter, so that many consoles of one office
/// do not come back in step.
///
/// @param first wait after the first failure, at most
/// @param longest no wait is longer
public record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  public Backoff {
    if (first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("back-off from " + first + " to " + longest);
    }
  }

  /// Between half and all of the doubled wait.
  ///
  /// @param failures how many attempts have failed, from 1
  public Duration after(int failures, RandomGenerator random) {
    long doubled = 1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS);
    long ceiling =
        Math.min(
            longest.toNanos(), (long) Math.min(Long.MAX_VALUE, 1.0 * first.toNanos() * doubled));
    return jittered(Duration.ofNanos(ceiling), random);
  }

  /// Between half and all of a wait.
  public static Duration jittered(Duration wait, RandomGenerator random) {
    long half = wait.toNanos() / 2;
    return Duration.ofNanos(half + (half == 0 ? 0 : random.nextLong(half + 1)));
  }
}
