package org.uppsikt.domain.policy;

import java.time.ZoneId;

/// The country whose statutes apply to a municipality.
public enum Country {
  SE("Europe/Stockholm"),
  NO("Europe/Oslo"),
  FI("Europe/Helsinki");

  private final String zone;

  Country(String zone) {
    this.zone = zone;
  }

  /// By which its municipalities write down when something happened.
  public ZoneId zone() {
    return ZoneId.of(zone);
  }
}
