package org.uppsikt.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Capabilities;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.store.Outbox;

/// When a notice to a sender may go. It says that a comment was unpublished, so it goes only where
/// that came to pass: after the order that hides the comment or, where what is hidden cannot be
/// answered, just before that order, once nothing speaks against it any more.
final class Notices {

  /// After so many tries a notice holds the order back no longer.
  private static final int TRIES = 3;

  /// How long a threat may stay for the sake of a notice about it.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Why a notice did not go: what it tells of did not happen, or no longer holds.
  private static final String NOT_UNPUBLISHED = "NOT_UNPUBLISHED";

  private static final String AFTER_ORDER = "AFTER_ORDER";

  private final Office office;
  private final StateOrders stateOrders;
  private final Progress progress;

  Notices(Office office, StateOrders stateOrders, Progress progress) {
    this.office = office;
    this.stateOrders = stateOrders;
    this.progress = progress;
  }

  /// Whether answers of a channel come before what hides.
  static boolean goFirst(Connector connector) {
    return connector.capabilities().order() == Capabilities.WorkingOrder.REPLY_FIRST;
  }

  /// Whether an order to hide waits for its notice. A notice that will not go, or not soon, does
  /// not hold it back, nor does one of which a person has to say what became.
  boolean holdUp(Outbox.Order order, Connector connector) {
    return goFirst(connector)
        && !isReply(order)
        && about(order).stream()
            .filter(other -> other.decision().equals(order.decision()) && isReply(other))
            .filter(other -> other.attempts() < TRIES)
            .filter(other -> !other.nextAt().isAfter(office.clock().instant().plus(PATIENCE)))
            .map(Outbox.Order::state)
            .anyMatch(state -> state == OrderState.WAITING || state == OrderState.SENDING);
  }

  /// Whether a notice has to wait for what it tells of, or ended with it. One that has left before
  /// is looked up whatever became of the order.
  boolean waits(Trip trip) {
    Outbox.Order notice = trip.order();
    Optional<Outbox.Order> hides = notice.attempts() > 0 ? Optional.empty() : toldOf(notice);
    return hides.isPresent() && waits(trip, hides.get());
  }

  private boolean waits(Trip trip, Outbox.Order hides) {
    return switch (hides.state()) {
      case CONFIRMED -> restored(hides) && end(trip.order(), NOT_UNPUBLISHED);
      case FAILED, WITHDRAWN -> end(trip.order(), NOT_UNPUBLISHED);
      case WAITING -> goFirst(trip.connector()) ? spokenAgainst(trip, hides) : later(trip.order());
      case SENDING, UNCERTAIN, BY_HAND -> later(trip.order());
    };
  }

  /// The order itself ends by the same reasons when its turn comes, which is next.
  private boolean spokenAgainst(Trip trip, Outbox.Order hides) {
    var its = new Trip(hides, trip.connector(), Optional.empty(), trip.cancellation());
    return switch (stateOrders.against(its)) {
      case ChannelResult.Ok<Optional<String>>(Optional<String> fault) ->
          fault.isPresent() && end(trip.order(), NOT_UNPUBLISHED);
      case ChannelResult.Failed<Optional<String>>(ChannelFailure failure) -> {
        progress.retry(trip.order(), OrderState.WAITING, failure);
        yield true;
      }
    };
  }

  private boolean end(Outbox.Order notice, String reason) {
    progress.fail(notice, OrderState.WAITING, reason);
    return true;
  }

  private boolean later(Outbox.Order notice) {
    progress.wait(notice, OrderState.WAITING, AFTER_ORDER);
    return true;
  }

  /// Whether a person wants the comment shown again that the order hid.
  private boolean restored(Outbox.Order hides) {
    return about(hides).stream()
        .filter(other -> other.content() instanceof Outbox.Content.Restore)
        .filter(other -> !other.orderedAt().isBefore(hides.orderedAt()))
        .map(Outbox.Order::state)
        .anyMatch(state -> state != OrderState.FAILED && state != OrderState.WITHDRAWN);
  }

  private Optional<Outbox.Order> toldOf(Outbox.Order order) {
    return about(order).stream()
        .filter(other -> other.decision().equals(order.decision()))
        .filter(other -> isReply(order) && !isReply(other))
        .findFirst();
  }

  private List<Outbox.Order> about(Outbox.Order order) {
    return office.database().read(tx -> office.tables().outbox().of(tx, order.version().item()));
  }

  private static boolean isReply(Outbox.Order order) {
    return order.content() instanceof Outbox.Content.Reply;
  }
}
