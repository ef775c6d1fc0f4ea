package org.uppsikt.domain.decision;

import java.util.UUID;

/// Identity of a decision.
public record DecisionId(UUID value) {

  public static DecisionId parse(String text) {
    return new DecisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
