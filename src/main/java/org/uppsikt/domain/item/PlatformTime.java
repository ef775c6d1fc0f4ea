package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.Optional;

/// Times as platforms claim them. A claim outside the calendar that every database and every sheet
/// can write is none: one database would refuse the whole batch for it.
public final class PlatformTime {

  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  private PlatformTime() {}

  public static boolean isStorable(Instant claimed) {
    return !claimed.isBefore(FIRST) && claimed.isBefore(LAST);
  }

  static Optional<Instant> storable(Optional<Instant> claimed) {
    return claimed.filter(PlatformTime::isStorable);
  }
}
