package org.uppsikt.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.journal.Digest;

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

  /// What a sender is known by, and its value as its column holds it.
  public record Known(By by, String value) {

    public Known {
      value = Columns.fit(value, SenderColumns.LENGTH);
    }

    /// What a sender is surest known by; empty where the platform gives nothing but a name.
    public static Optional<Known> of(Sender sender) {
      if (!(sender instanceof Sender.Disclosed d)) {
        return Optional.empty();
      }
      return d.remoteId()
          .map(id -> new Known(By.ID, id))
          .or(() -> d.handle().map(h -> new Known(By.HANDLE, h)))
          .or(() -> d.email().map(e -> new Known(By.EMAIL, e)));
    }

    /// One line for both.
    public String key() {
      return by + ":" + value;
    }
  }

  /// An item as it was first seen.
  ///
  /// @param shortText its text; empty for one too long to be looked at beside many others
  /// @param digest of the text
  /// @param at when it was written, as the platform says, else when it came
  /// @param timed whether the platform said so
  public record Lately(Optional<String> shortText, Digest digest, Instant at, boolean timed) {}

  /// What the sender has written in a channel where others can read it, newest first. What only
  /// named persons may read is not among it.
  ///
  /// @param since not older than this
  public List<Lately> lately(Tx tx, Known sender, ChannelId channel, Instant since, int limit) {
    return tx.handle()
        .createQuery(
            "select v.inline_text, v.text_sha256, i.posted_at, i.received_at from item_version v"
                + " join item i on i.id = v.item_id where v."
                + sender.by().column
                + " = :key and v.version = 1 and i.channel_id = :channel and i.kind <> :message"
                + " and coalesce(i.posted_at, i.received_at) >= :since and not exists (select 1"
                + " from restriction r where r.item_id = i.id and r.lifted_at is null)"
                + newest(sender)
                + " fetch first :limit rows only")
        .bind("key", sender.value())
        .bind("channel", channel.value())
        .bind("message", ItemKind.MESSAGE.name())
        .bind("since", Tx.at(since))
        .bind("limit", limit)
        .map(
            (rs, context) -> {
              boolean timed = rs.getObject("posted_at") != null;
              String at = timed ? "posted_at" : "received_at";
              return new Lately(
                  Columns.maybe(rs, "inline_text"),
                  Columns.digest(rs, "text_sha256"),
                  Columns.instant(rs, at),
                  timed);
            })
        .list();
  }

  /// Items of the sender, newest first, the given one left out.
  ///
  /// @param channel the one channel to look in; empty for all
  /// @param since not older than this
  public List<ItemId> of(
      Tx tx, Known sender, Optional<ChannelId> channel, Instant since, ItemId but, int limit) {
    var query =
        tx.handle()
            .createQuery(of(sender, channel.isPresent()))
            .bind("key", sender.value())
            .bind("but", but.value())
            .bind("since", Tx.at(since))
            .bind("limit", limit);
    channel.ifPresent(
        only -> query.bind("channel", only.value()).bind("above", lastBefore(tx, only, since)));
    return query.map((rs, context) -> new ItemId(rs.getLong("id"))).list();
  }

  /// @param near in one channel, and no further back than an item received long enough ago
  static String of(Known sender, boolean near) {
    return "select v.item_id as id from item_version v join item i on i.id = v.item_id where v."
        + sender.by().column
        + " = :key and v.item_id <> :but and i.received_at >= :since"
        + (near ? " and v.item_id > :above and i.channel_id = :channel" : "")
        + " and not exists (select 1 from item_version later where later.item_id ="
        + " v.item_id and later.version > v.version and later."
        + sender.by().column
        + " = :key)"
        + newest(sender)
        + " fetch first :limit rows only";
  }

  /// What a channel gave is numbered in the order in which it came: of what the sender wrote before
  /// this nothing is read, be it ten thousand comments. A clock that was set back is allowed for.
  static final String LAST_BEFORE =
      "select id from item where channel_id = :channel and received_at < :before"
          + " order by channel_id, received_at desc fetch first 1 rows only";

  private static final Duration SET_BACK = Duration.ofDays(1);

  private static long lastBefore(Tx tx, ChannelId channel, Instant since) {
    return tx.handle()
        .createQuery(LAST_BEFORE)
        .bind("channel", channel.value())
        .bind("before", Tx.at(since.minus(SET_BACK)))
        .mapTo(Long.class)
        .findFirst()
        .orElse(0L);
  }

  /// By the index of what a sender is known by, from its end: of somebody who wrote ten thousand
  /// comments no more is read than is asked for, or than is new enough.
  private static String newest(Known sender) {
    return " order by v." + sender.by().column + " desc, v.item_id desc";
  }
}
