package org.uppsikt.store;

import java.time.Duration;
import java.time.Instant;
import org.uppsikt.domain.decision.OrderId;

/// Channels that say nothing about a waiting order that left.
public final class Silences {

  /// How long a channel has said nothing about an order.
  ///
  /// @param since the first time it was asked in vain
  /// @param watched since when it has been asked without a longer break
  public record Silence(Instant since, Instant watched) {}

  /// Notes that a channel was asked about an order in vain, now. Times ahead were written under a
  /// clock that was set right since.
  ///
  /// @param pause a break longer than that, as when the machine is off, begins the watch anew
  public Silence asked(Tx tx, OrderId id, Duration pause) {
    Instant now = tx.now();
    tx.handle()
        .createUpdate(
            "update outbox set silent_since = case when silent_since <= :now then silent_since"
                + " else :now end, silent_watched = case when silent_watched <= :now and silent_at"
                + " between :unbroken and :now then silent_watched else :now end, silent_at = :now"
                + " where id = :id")
        .bind("now", Tx.at(now))
        .bind("unbroken", Tx.at(now.minus(pause)))
        .bind("id", id.value())
        .execute();
    return tx.handle()
        .createQuery("select silent_since, silent_watched from outbox where id = :id")
        .bind("id", id.value())
        .map(
            (rs, context) ->
                new Silence(
                    Columns.instant(rs, "silent_since"), Columns.instant(rs, "silent_watched")))
        .one();
  }

  /// The channel answered, if only to ask for patience.
  public void broken(Tx tx, OrderId id) {
    tx.handle()
        .createUpdate(
            "update outbox set silent_since = null, silent_at = null, silent_watched = null"
                + " where id = :id and silent_since is not null")
        .bind("id", id.value())
        .execute();
  }
}
