package org.uppsikt.domain.item;

import java.time.Instant;
import java.util.Optional;

/// A post of the channel itself, shown above the items that answer it.
public record RemotePost(
    RemoteId id,
    String title,
    String text,
    Optional<String> permalink,
    Optional<Instant> postedAt) {

  public RemotePost {
    postedAt = PlatformTime.storable(postedAt);
  }
}
