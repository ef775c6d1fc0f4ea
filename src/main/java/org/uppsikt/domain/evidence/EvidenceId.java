package org.uppsikt.domain.evidence;

import java.util.UUID;

/// Identity of a piece of sealed evidence.
public record EvidenceId(UUID value) {

  public static EvidenceId parse(String text) {
    return new EvidenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
