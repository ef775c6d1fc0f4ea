package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.Optional;

/// One version of an item's text and sender. An edit by the sender is a new version; a version is
/// never changed.
///
/// @param number from 1
/// @param seenAt when this machine first saw this version
/// @param editedAt when the platform claims it was edited
/// @param raw SHA-256 of the platform's answer as received
public record ItemVersion(
    ItemId item,
    int number,
    String text,
    Sender sender,
    Instant seenAt,
    Optional<Instant> editedAt,
    String raw) {

  public ItemVersion {
    if (number < 1) {
      throw new IllegalArgumentException("version " + number);
    }
  }

  public VersionRef ref() {
    return new VersionRef(item, number);
  }

  /// The same, of which only that it was there is told, and by whom.
  public ItemVersion withoutText() {
    return new ItemVersion(item, number, "", sender, seenAt, editedAt, raw);
  }
}
