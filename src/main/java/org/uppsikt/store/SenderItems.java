package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemId;

/// What else a sender has written, by what the platform knows her by. Never by what she thinks.
public final class SenderItems {

  /// By what a sender is known. Never by her name: two people may share one, and a name may be
  /// false (requirements T15).
  public enum By {
    ID("sender_remote_id"),
    HANDLE("sender_handle"),
    EMAIL("sender_email");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /// What a sender is known by, and its value.
  public record Known(By by, String value) {

    /// One line for both.
    public String key() {
      return by + ":" + value;
    }
  }

  /// Items of the sender, newest first, the given one left out.
  ///
  /// @param channel the one channel to look in; empty for all
  /// @param since not older than this
  public List<ItemId> of(
      Tx tx, Known sender, Optional<ChannelId> channel, Instant since, ItemId but, int limit) {
    var query =
        tx.handle()
            .createQuery(
                "select distinct v.item_id as id from item_version v join item i on i.id ="
                    + " v.item_id where v."
                    + sender.by().column
                    + " = :key and v.item_id <> :but and i.received_at >= :since"
                    + (channel.isPresent() ? " and i.channel_id = :channel" : "")
                    + " order by id desc fetch first :limit rows only")
            .bind("key", sender.value())
            .bind("but", but.value())
            .bind("since", Tx.at(since))
            .bind("limit", limit);
    channel.ifPresent(only -> query.bind("channel", only.value()));
    return query.map((rs, context) -> new ItemId(rs.getLong("id"))).list();
  }
}
