package org.uppsikt.work.verify;

import java.util.Optional;
import java.util.UUID;

/// Reads ids that somebody may have written by hand.
final class Ids {

  private Ids() {}

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
