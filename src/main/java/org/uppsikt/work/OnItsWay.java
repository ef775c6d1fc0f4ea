package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;

/// How long what was sent is left alone, where several consoles share a database and another one
/// may be sending it this moment.
final class OnItsWay {

  /// Longer than any sending lasts, answers that never come included.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// The clocks of several consoles never differ by more.
  private static final Duration SKEW = Duration.ofHours(1);

  private OnItsWay() {}

  /// Whether nobody is sending it any more. A time further ahead than clocks ever differ was
  /// written under a clock that was set right since; nobody waits for that day.
  static boolean isOver(Instant sent, Instant now) {
    return !sent.isAfter(now.minus(LONGEST)) || sent.isAfter(now.plus(SKEW));
  }
}
