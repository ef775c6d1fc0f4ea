package org.uppsikt.channel;

import java.util.List;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;

/// One page of what is new in a channel.
///
/// @param posts the channel's own posts that the items belong to, where new
/// @param cursor opaque; given back to the next fetch
/// @param more true where another fetch would give more at once
/// @param dropped how many entries of the answer were malformed and left out; shown to the person
public record Page(
    List<RemotePost> posts, List<RemoteItem> items, String cursor, boolean more, int dropped) {
  public Page {
    posts = List.copyOf(posts);
    items = List.copyOf(items);
  }
}
