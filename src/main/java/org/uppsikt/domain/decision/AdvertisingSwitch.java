package org.uppsikt.domain.decision;

import java.time.Instant;
import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// Whether the municipality lets advertising go without evidence (VAR-73, requirements I2). Off
/// until a supervisor switches it on, with a reason; each change is a new one.
public record AdvertisingSwitch(UUID id, boolean on, String reason, PersonId by, Instant at) {

  public AdvertisingSwitch {
    reason = reason.strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("the switch is set with a reason");
    }
  }
}
