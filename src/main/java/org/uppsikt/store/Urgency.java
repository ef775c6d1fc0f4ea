package org.uppsikt.store;

import java.time.Instant;
import org.uppsikt.domain.finding.Severity;

/// The place of an item in its list, as one number that an index can sort: severity first, then the
/// one that has waited longest. Smaller is more urgent.
final class Urgency {

  /// Room for seconds since 1970 within one severity.
  static final long STEP = 100_000_000_000L;

  private Urgency() {}

  static long of(Severity severity, Instant receivedAt) {
    return base(severity) + Math.floorMod(receivedAt.getEpochSecond(), STEP);
  }

  static long base(Severity severity) {
    return severity.rank() * STEP;
  }
}
