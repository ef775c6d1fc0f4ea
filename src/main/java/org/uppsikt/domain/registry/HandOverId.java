package org.uppsikt.domain.registry;

import java.util.UUID;

/// Identity of one hand-over to the registry. It is fixed before the first attempt and stands in
/// every trace that the hand-over leaves outside, so that it can be looked for there.
public record HandOverId(UUID value) {

  public static HandOverId random() {
    return new HandOverId(UUID.randomUUID());
  }

  public static HandOverId parse(String text) {
    return new HandOverId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
