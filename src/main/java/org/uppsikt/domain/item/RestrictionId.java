package org.uppsikt.domain.item;

import java.util.UUID;

/// Identity of a restriction: of what was received, and who may still read it. Never reused.
public record RestrictionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
