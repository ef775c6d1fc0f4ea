package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Silences;

/// Whether a channel has been silent about an order for so long that a person says what became of
/// it: it may have been closed for good, and until then nobody could decide anything about the
/// item.
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

  /// The channel was asked in vain once more. Only of what left, and after a day, of which an hour
  /// of asking without a longer break: a weekend with the machine off between two looks is none.
  boolean holds(Outbox.Order order) {
    if (order.sentAt().isEmpty()) {
      return false;
    }
    Silences.Silence now = office.database().write(tx -> silences.asked(tx, order.id(), BREAK));
    Instant at = office.clock().instant();
    return now.since().plus(LONGEST).isBefore(at) && !now.watched().plus(WATCH).isAfter(at);
  }

  /// The channel answered, if only to ask for patience.
  void broken(Outbox.Order order) {
    office.database().change(tx -> silences.broken(tx, order.id()));
  }
}
