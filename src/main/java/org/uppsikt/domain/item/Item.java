package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;

/// An item as it was received. Every comment is a record: nothing here is ever edited.
///
/// @param post remote id of the post it belongs to
/// @param parent remote id of the item it answers
/// @param permalink address of the item in the platform; shown, never opened by the program
/// @param postedAt when the platform claims it was posted
/// @param receivedAt when this machine first saw it
public record Item(
    ItemId id,
    ChannelId channel,
    RemoteId remote,
    ItemKind kind,
    Optional<RemoteId> post,
    Optional<RemoteId> parent,
    Optional<String> permalink,
    Optional<Instant> postedAt,
    Instant receivedAt) {

  /// When it was posted, as far as the platform says, or else when it was first seen.
  public Instant writtenAt() {
    return postedAt.orElse(receivedAt);
  }
}
