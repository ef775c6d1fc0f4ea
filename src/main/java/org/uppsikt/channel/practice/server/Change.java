package org.uppsikt.channel.practice.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of `changes.log`.
///
/// @param seq grows by one with every change, over all channels
/// @param request number of the request that caused it, 0 where people on the channel did
/// @param item as it was just after the change; empty only for [Kind#STARTED]
record Change(long seq, Instant at, Kind kind, long request, @Nullable BoardItem item) {

  /// What happened.
  enum Kind {
    /// The first start; all arrivals are counted from it.
    STARTED,
    NEW,
    EDITED,
    HIDDEN,
    RESTORED,
    DELETED,
    DELETED_BY_AUTHOR
  }

  boolean on(String channel) {
    return item != null && item.channel().equals(channel);
  }
}
