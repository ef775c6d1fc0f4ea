package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Silences;

/// Whether a channel has been silent about an order, or has refused to let it be looked at, for so
/// long that it ends: the channel may have been closed for good, and until then nobody could decide
/// anything about the item.
final class Silence {

  private static final Duration LONGEST = Duration.ofDays(1);

  /// Two looks further apart than this were not one watch: the machine was off between them.
  private static final Duration BREAK = Progress.LONGEST_WAIT.multipliedBy(3);

  /// So long the channel is asked again and again before its silence counts.
  private static final Duration WATCH = Duration.ofHours(1);

  private final Office office;
  private final Silences silences = new Silences();

  Silence(Office office) {
    this.office = office;
  }

  /// The channel was asked in vain once more. After a day, of which an hour of asking without a
  /// longer break: a weekend with the machine off between two looks is none. What never left waits
  /// for a channel that cannot be reached, however long; one that was reached and will not let it
  /// be carried out has an hour, or the day in which a person can sign it in again.
  boolean holds(Outbox.Order order, ChannelFailure failure) {
    if (mayHaveLeft(order)) {
      return lasts(order, LONGEST);
    }
    return switch (failure) {
      case ChannelFailure.Unreachable out -> false;
      case ChannelFailure.Unauthorised login -> lasts(order, LONGEST);
      default -> lasts(order, WATCH);
    };
  }

  /// The channel could not even be asked.
  boolean holds(Outbox.Order order) {
    return mayHaveLeft(order) && lasts(order, LONGEST);
  }

  /// Whether it left, from here or from the workspace that this one is a backup of.
  static boolean mayHaveLeft(Outbox.Order order) {
    return order.sentAt().isPresent() || order.attempts() > 0;
  }

  private boolean lasts(Outbox.Order order, Duration longest) {
    Silences.Silence now = office.database().write(tx -> silences.asked(tx, order.id(), BREAK));
    Instant at = office.clock().instant();
    return !now.since().plus(longest).isAfter(at) && !now.watched().plus(WATCH).isAfter(at);
  }

  /// The channel answered, if only to ask for patience.
  void broken(Outbox.Order order) {
    office.database().change(tx -> silences.broken(tx, order.id()));
  }
}
