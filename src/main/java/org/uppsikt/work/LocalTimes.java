package org.uppsikt.work;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times in what goes to the registry: those of the municipality with their offset, in the order of
/// ISO 8601, as on the sheet beside them. A registrar reads no universal time.
record LocalTimes(ZoneId zone) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  String of(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String offset = local.getOffset().equals(ZoneOffset.UTC) ? "" : local.getOffset().getId();
    return MINUTE.format(local) + " UTC" + offset;
  }
}
