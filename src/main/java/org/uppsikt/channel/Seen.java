package org.uppsikt.channel;

import java.util.Optional;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// What became of an item that was asked for again.
///
/// @param item its present form; empty where the platform no longer knows it, or does not tell
/// @param untold why the platform does not tell, of this one item; nothing is known of it then but
///     what was known before
public record Seen(RemoteId id, Optional<RemoteItem> item, Optional<ChannelFailure> untold) {

  public Seen(RemoteId id, Optional<RemoteItem> item) {
    this(id, item, Optional.empty());
  }

  public static Seen untold(RemoteId id, ChannelFailure why) {
    return new Seen(id, Optional.empty(), Optional.of(why));
  }

  /// Whether the platform no longer knows it.
  public boolean gone() {
    return item.isEmpty() && untold.isEmpty();
  }
}
