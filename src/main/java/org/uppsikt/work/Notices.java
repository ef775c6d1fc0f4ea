package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
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
  private static final String NOT_UNPUBLISHED = Outbox.NOT_UNPUBLISHED;

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
            .filter(other -> other.attempts() < TRIES && !isTriedForLong(other))
            .filter(other -> !other.nextAt().isAfter(office.clock().instant().plus(PATIENCE)))
            .map(Outbox.Order::state)
            .anyMatch(state -> state == OrderState.WAITING || state == OrderState.SENDING);
  }

  /// One that may have left and cannot be looked up has been waited for long enough, however short
  /// each of its pauses.
  private boolean isTriedForLong(Outbox.Order notice) {
    Instant now = office.clock().instant();
    return notice
        .sentAt()
        .filter(sent -> sent.isAfter(now) || !now.isBefore(sent.plus(PATIENCE)))
        .isPresent();
  }

  /// The trip of a notice where it may go now; empty where it waits for what it tells of, or ended
  /// with it. One that may have left before is looked up all the same, but not sent again where
  /// what it tells of did not come to pass, or no longer holds.
  Optional<Trip> ready(Trip trip) {
    Optional<Outbox.Order> hides = toldOf(trip.order());
    return hides.isEmpty() ? Optional.of(trip) : ready(trip, hides.get());
  }

  private Optional<Trip> ready(Trip trip, Outbox.Order hides) {
    return switch (hides.state()) {
      case CONFIRMED -> isPast(hides) ? untrue(trip) : Optional.of(trip);
      case FAILED, WITHDRAWN -> untrue(trip);
      case WAITING ->
          goFirst(trip.connector()) ? unlessSpokenAgainst(trip, hides) : later(trip.order());
      case SENDING, UNCERTAIN, BY_HAND -> later(trip.order());
    };
  }

  /// The order itself ends by the same reasons when its turn comes, which is next.
  private Optional<Trip> unlessSpokenAgainst(Trip trip, Outbox.Order hides) {
    var its = new Trip(hides, trip.connector(), Optional.empty(), trip.cancellation());
    return switch (stateOrders.against(its)) {
      case ChannelResult.Ok<Optional<String>>(Optional<String> fault) ->
          fault.isPresent() ? untrue(trip) : Optional.of(trip);
      case ChannelResult.Failed<Optional<String>>(ChannelFailure failure) -> {
        progress.retry(trip.order(), OrderState.WAITING, failure);
        yield Optional.empty();
      }
    };
  }

  private Optional<Trip> untrue(Trip trip) {
    if (trip.order().attempts() > 0) {
      return Optional.of(trip.stale(NOT_UNPUBLISHED));
    }
    progress.fail(trip.order(), OrderState.WAITING, NOT_UNPUBLISHED);
    return Optional.empty();
  }

  private Optional<Trip> later(Outbox.Order notice) {
    progress.wait(notice, OrderState.WAITING, AFTER_ORDER);
    return Optional.empty();
  }

  /// Whether what the order did is over: somebody wants the comment shown again, shows it in the
  /// platform, or hid it once more, of which a later notice tells.
  private boolean isPast(Outbox.Order hides) {
    return isShown(hides)
        || about(hides).stream()
            .filter(other -> !other.id().equals(hides.id()) && !isReply(other))
            .filter(other -> !other.orderedAt().isBefore(hides.orderedAt()))
            .map(Outbox.Order::state)
            .anyMatch(state -> state != OrderState.FAILED && state != OrderState.WITHDRAWN);
  }

  private boolean isShown(Outbox.Order hides) {
    return office
        .database()
        .read(tx -> office.tables().states().find(tx, hides.version().item()))
        .filter(state -> state.visibility().readable())
        .isPresent();
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
