package org.uppsikt.channel;

import java.util.Optional;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// What became of an item that was asked for again: its present form, or empty where the platform
/// no longer knows it.
public record Seen(RemoteId id, Optional<RemoteItem> item) {}
