package org.uppsikt.channel;

import java.util.Optional;
import org.uppsikt.domain.item.RemoteId;

/// The platform's answer to an order.
///
/// @param created id of what the order made, for a reply
public record Receipt(Optional<RemoteId> created) {

  public static final Receipt DONE = new Receipt(Optional.empty());
}
