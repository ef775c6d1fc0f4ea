package org.uppsikt.evidence.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as printed: local time with its offset, and UTC beside it, in the order of ISO 8601, which
/// reads the same in all four languages.
record Moments(ZoneId zone) {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  String full(Instant at) {
    var local = at.atZone(zone);
    String offset = local.getOffset().equals(ZoneOffset.UTC) ? "+00:00" : local.getOffset().getId();
    String utc = LOCAL.format(at.atZone(ZoneOffset.UTC));
    return LOCAL.format(local) + " UTC" + offset + "  ·  " + utc + " UTC";
  }

  String brief(Instant at) {
    return SHORT.format(at.atZone(zone));
  }
}
