package org.uppsikt.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as numbers that sort: microseconds since 1970, the precision of the database.
final class Moments {

  private Moments() {}

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
