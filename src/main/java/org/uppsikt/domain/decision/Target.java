package org.uppsikt.domain.decision;

import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.RemoteId;

/// Where an order goes: the item as the platform knows it.
public record Target(ChannelId channel, RemoteId remote) {}
