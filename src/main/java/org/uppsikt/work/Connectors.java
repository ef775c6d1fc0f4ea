package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.channel.Connector;
import org.uppsikt.domain.channel.ChannelId;

/// Finds the connector of a channel; empty where the channel is not connected on this machine.
@FunctionalInterface
public interface Connectors {

  Optional<Connector> of(ChannelId channel);
}
