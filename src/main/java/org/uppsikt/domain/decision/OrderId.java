package org.uppsikt.domain.decision;

import java.util.UUID;

/// Identity of an order to a channel; also its idempotency key (requirements I24).
public record OrderId(UUID value) {

  public static OrderId parse(String text) {
    return new OrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
