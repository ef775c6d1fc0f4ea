package org.uppsikt.domain.duty;

import java.util.UUID;

/// Identity of a police task; never reused.
public record PoliceTaskId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
