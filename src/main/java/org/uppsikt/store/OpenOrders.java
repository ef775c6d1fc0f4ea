package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import org.uppsikt.domain.channel.ChannelId;

/// Orders of a channel that have not come to their end.
public final class OpenOrders {

  /// Orders that were to have left a channel before a time and still wait, since the channel does
  /// not take them; the oldest first. Not those that wait by their own course, or because the
  /// platform asked for patience.
  public List<Outbox.Order> putOff(Tx tx, ChannelId channel, Instant before, int limit) {
    return OrderRows.select(
        tx,
        "o.state = 'WAITING' and o.channel_id = :channel and o.not_before < :before and"
            + " o.failure not in ('SETTLING', 'INTERRUPTED', 'AFTER_ORDER', 'CANCELLED', :limited)"
            + " order by o.not_before, o.id fetch first :limit rows only",
        query ->
            query
                .bind("channel", channel.value())
                .bind("before", Tx.at(before))
                .bind("limited", Outbox.RATE_LIMITED)
                .bind("limit", limit));
  }

  /// Whether there are any.
  public boolean any(Tx tx, ChannelId channel) {
    return tx.handle()
        .createQuery(
            "select exists (select 1 from outbox where channel_id = :channel"
                + " and state in ('WAITING', 'SENDING'))")
        .bind("channel", channel.value())
        .mapTo(Boolean.class)
        .one();
  }
}
