package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.Optional;

/// An item as a platform gives it now.
///
/// @param text as received; plain text with the platform's markup resolved, never interpreted
/// @param editedAt when the platform claims the last edit
/// @param raw the platform's answer for this item, byte for byte
public record RemoteItem(
    RemoteId id,
    ItemKind kind,
    Optional<RemoteId> post,
    Optional<RemoteId> parent,
    Optional<String> permalink,
    Sender sender,
    String text,
    Optional<Instant> postedAt,
    Optional<Instant> editedAt,
    Visibility visibility,
    byte[] raw) {

  public RemoteItem {
    postedAt = PlatformTime.storable(postedAt);
    editedAt = PlatformTime.storable(editedAt);
  }
}
