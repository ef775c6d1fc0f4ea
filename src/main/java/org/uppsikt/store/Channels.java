package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;

/// The registered channels and how far each has been fetched.
public final class Channels {

  /// Sorted by the channel too, so that its index gives the last one without a look at the others.
  static final String LAST_RECEIVED =
      "select received_at from item where channel_id = :id"
          + " order by channel_id, received_at desc fetch first row only";

  /// How far a channel has been fetched and how the last round went.
  ///
  /// @param failure kind of the last failure, empty after a success
  /// @param nextAt not to be asked before this
  /// @param dropped malformed entries left out so far
  public record Progress(
      Optional<String> cursor,
      Optional<Instant> fetchedAt,
      Optional<Instant> failedAt,
      Optional<String> failure,
      int attempts,
      Optional<Instant> nextAt,
      Optional<Instant> refreshedAt,
      long dropped) {

    public static final Progress NONE =
        new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            0);

    /// A page more was fetched.
    ///
    /// @param left malformed entries of the page that were left out
    public Progress page(String next, int left) {
      return new Progress(
          Optional.of(next),
          fetchedAt,
          failedAt,
          failure,
          attempts,
          nextAt,
          refreshedAt,
          dropped + left);
    }

    /// A round came to its end.
    public Progress done(Instant now) {
      return new Progress(
          cursor,
          Optional.of(now),
          failedAt,
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.of(now),
          dropped);
    }

    /// A round failed.
    ///
    /// @param next not to be asked before this
    public Progress failed(String code, Instant now, Instant next) {
      return new Progress(
          cursor,
          fetchedAt,
          Optional.of(now),
          Optional.of(code),
          attempts + 1,
          Optional.of(next),
          refreshedAt,
          dropped);
    }

    /// The trouble, and the wait that came of it, hold no longer.
    public Progress healthy() {
      return new Progress(
          cursor,
          fetchedAt,
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          refreshedAt,
          dropped);
    }

    /// Until when the channel is not to be asked; empty where it may be asked. A wait that began
    /// later than now was written before the clock was set back, and holds up nothing.
    public Optional<Instant> waits(Instant now) {
      boolean begun = failedAt.filter(at -> at.isAfter(now)).isEmpty();
      return nextAt.filter(next -> begun && next.isAfter(now));
    }
  }

  public void add(Tx tx, Channel channel, Optional<byte[]> sealedSecret) {
    tx.handle()
        .createUpdate(
            "insert into channel (id, kind, name, address, look, account, paused, added_at)"
                + " values (:id, :kind, :name, :address, :look, :account, false, :at)")
        .bind("id", channel.id().value())
        .bind("kind", channel.kind().name())
        .bind("name", Columns.fit(channel.name(), 200))
        .bind("address", Columns.fit(channel.address(), 1000))
        .bind("look", Columns.fit(channel.look(), 40))
        .bind("account", Columns.fit(channel.account(), 200))
        .bind("at", Tx.at(tx.now()))
        .execute();
    tx.handle()
        .createUpdate(
            "insert into channel_progress (channel_id, attempts, dropped) values (:id, 0, 0)")
        .bind("id", channel.id().value())
        .execute();
    sealedSecret.ifPresent(secret -> putSecret(tx, channel.id(), secret));
  }

  /// Points a channel at another address, for a practice server that took another port.
  public void move(Tx tx, ChannelId id, String address) {
    tx.handle()
        .createUpdate("update channel set address = :address where id = :id")
        .bind("address", Columns.fit(address, 1000))
        .bind("id", id.value())
        .execute();
  }

  public void rename(Tx tx, ChannelId id, String name) {
    tx.handle()
        .createUpdate("update channel set name = :name where id = :id")
        .bind("name", Columns.fit(name, 200))
        .bind("id", id.value())
        .execute();
  }

  /// @param paused whether nothing is fetched or entered any more; what was stays
  public void pause(Tx tx, ChannelId id, boolean paused) {
    tx.handle()
        .createUpdate("update channel set paused = :paused where id = :id")
        .bind("paused", paused)
        .bind("id", id.value())
        .execute();
  }

  public boolean isPaused(Tx tx, ChannelId id) {
    return tx.handle()
        .createQuery("select paused from channel where id = :id")
        .bind("id", id.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /// When something of the channel last came in; empty where nothing did.
  public Optional<Instant> lastReceived(Tx tx, ChannelId id) {
    return tx.handle()
        .createQuery(LAST_RECEIVED)
        .bind("id", id.value())
        .map((rs, context) -> Columns.instant(rs, "received_at"))
        .findOne();
  }

  public void putSecret(Tx tx, ChannelId id, byte[] sealed) {
    tx.handle()
        .createUpdate("delete from channel_secret where channel_id = :id")
        .bind("id", id.value())
        .execute();
    tx.handle()
        .createUpdate("insert into channel_secret (channel_id, sealed) values (:id, :sealed)")
        .bind("id", id.value())
        .bind("sealed", sealed)
        .execute();
  }

  public Optional<byte[]> secret(Tx tx, ChannelId id) {
    return tx.handle()
        .createQuery("select sealed from channel_secret where channel_id = :id")
        .bind("id", id.value())
        .map((rs, context) -> rs.getBytes("sealed"))
        .findOne();
  }

  public List<Channel> all(Tx tx) {
    return tx.handle()
        .createQuery(
            "select id, kind, name, address, look, account from channel order by added_at, name")
        .map((rs, context) -> channel(rs))
        .list();
  }

  public Optional<Channel> find(Tx tx, ChannelId id) {
    return tx.handle()
        .createQuery("select id, kind, name, address, look, account from channel where id = :id")
        .bind("id", id.value())
        .map((rs, context) -> channel(rs))
        .findOne();
  }

  public Progress progress(Tx tx, ChannelId id) {
    return tx.handle()
        .createQuery("select * from channel_progress where channel_id = :id")
        .bind("id", id.value())
        .map((rs, context) -> progress(rs))
        .one();
  }

  public void progress(Tx tx, ChannelId id, Progress progress) {
    tx.handle()
        .createUpdate(
            "update channel_progress set next_cursor = :cursor, fetched_at = :fetched,"
                + " failed_at = :failed, failure = :failure, attempts = :attempts, next_at = :next,"
                + " refreshed_at = :refreshed, dropped = :dropped where channel_id = :id")
        .bind("cursor", progress.cursor().orElse(null))
        .bind("fetched", Tx.at(progress.fetchedAt()))
        .bind("failed", Tx.at(progress.failedAt()))
        .bind("failure", Columns.fit(progress.failure(), 200).orElse(null))
        .bind("attempts", progress.attempts())
        .bind("next", Tx.at(progress.nextAt()))
        .bind("refreshed", Tx.at(progress.refreshedAt()))
        .bind("dropped", progress.dropped())
        .bind("id", id.value())
        .execute();
  }

  private static Channel channel(ResultSet rs) throws SQLException {
    return new Channel(
        new ChannelId(Columns.uuid(rs, "id")),
        ChannelKind.valueOf(rs.getString("kind")),
        rs.getString("name"),
        rs.getString("address"),
        rs.getString("look"),
        rs.getString("account"));
  }

  private static Progress progress(ResultSet rs) throws SQLException {
    return new Progress(
        Columns.maybe(rs, "next_cursor"),
        Columns.maybeInstant(rs, "fetched_at"),
        Columns.maybeInstant(rs, "failed_at"),
        Columns.maybe(rs, "failure"),
        rs.getInt("attempts"),
        Columns.maybeInstant(rs, "next_at"),
        Columns.maybeInstant(rs, "refreshed_at"),
        rs.getLong("dropped"));
  }
}
