package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;

/// Orders to answer. An answer cannot be repeated, so after an attempt that ended without word the
/// channel is searched by parent and text before anything is sent again.
final class ReplyOrders {

  /// How long a server may still be working on an attempt whose answer was lost.
  private static final Duration SETTLE = Duration.ofSeconds(5);

  private static final String SETTLING = "SETTLING";
  private static final String TOO_LATE = "TOO_LATE";
  private static final String NOT_READABLE = Decide.Why.NOT_READABLE.name();
  private static final String GONE = Failures.code(new ChannelFailure.Gone());

  private final Office office;
  private final Progress progress;
  private final Intake intake;

  ReplyOrders(Office office, Progress progress, Intake intake) {
    this.office = office;
    this.progress = progress;
    this.intake = intake;
  }

  void send(Trip trip, Outbox.Content.Reply reply) {
    Outbox.Order order = trip.order();
    Item item = item(order);
    var ask =
        new ReplyOrder(
            order.id(), new Target(item.channel(), item.remote()), reply.text(), reply.privately());
    if (order.attempts() == 0) {
      sendFresh(trip, ask);
    } else if (settled(order)) {
      search(trip, ask);
    } else {
      progress.wait(order, OrderState.WAITING, SETTLING);
    }
  }

  /// Under a clock that was set back since, it has settled once it was put off for that.
  private boolean settled(Outbox.Order order) {
    Instant sent = order.sentAt().orElse(order.orderedAt());
    Instant now = office.clock().instant();
    boolean putOff = order.failure().equals(Optional.of(SETTLING));
    return !now.isBefore(sent.plus(SETTLE)) || sent.isAfter(now) && putOff;
  }

  private void search(Trip trip, ReplyOrder ask) {
    Outbox.Order order = trip.order();
    switch (trip.connector().findReply(ask, trip.cancellation())) {
      case ChannelResult.Ok<Optional<RemoteId>>(Optional<RemoteId> found) -> {
        if (found.isEmpty()) {
          sendFresh(trip, ask);
        } else if (saidBefore(order, ask.text())) {
          // It may be that earlier one which stands there; a person looks.
          String code = Failures.code(new ChannelFailure.Uncertain());
          progress.uncertain(order, OrderState.WAITING, code);
        } else {
          progress.given(order, visibility(order), found, OrderState.WAITING);
        }
      }
      case ChannelResult.Failed<Optional<RemoteId>>(ChannelFailure failure) -> {
        switch (failure) {
          case ChannelFailure.NotOffered not ->
              progress.uncertain(order, OrderState.WAITING, Failures.code(not));
          case ChannelFailure.ByHand byHand -> askPerson(trip);
          default -> progress.retry(order, OrderState.WAITING, failure);
        }
      }
    }
  }

  /// Where a person answers in the platform, nothing has left before she was asked to.
  private void askPerson(Trip trip) {
    Outbox.Order order = trip.order();
    trip.stale()
        .ifPresentOrElse(
            why -> progress.fail(order, OrderState.WAITING, why),
            () -> progress.byHand(order, OrderState.WAITING));
  }

  /// Whether this office has given the same answer to the item before. Times cannot tell the two
  /// apart: this machine's clock and the platform's need not agree.
  private boolean saidBefore(Outbox.Order order, String text) {
    return office
        .database()
        .read(tx -> office.tables().outbox().of(tx, order.version().item()))
        .stream()
        .filter(other -> !other.id().equals(order.id()))
        .filter(other -> other.sentAt().isPresent())
        .anyMatch(
            other ->
                other.content() instanceof Outbox.Content.Reply reply && reply.text().equals(text));
  }

  private void sendFresh(Trip trip, ReplyOrder ask) {
    Outbox.Order order = trip.order();
    if (trip.stale().isPresent()) {
      progress.fail(order, OrderState.WAITING, trip.stale().get());
      return;
    }
    if (ask.privately() && isByHand(trip)) {
      // Declared nowhere: a person answers a direct message there where it was written.
      askPerson(trip);
      return;
    }
    if (!ask.privately() && answers(order) && !isReadable(trip)) {
      return;
    }
    if (ask.privately() && tooLate(trip)) {
      progress.fail(order, OrderState.WAITING, TOO_LATE);
      return;
    }
    if (!progress.sending(order)) {
      return;
    }
    ChannelResult<Receipt> answer = trip.connector().reply(ask, trip.cancellation());
    office.steps().reached(Step.ANSWERED);
    switch (answer) {
      case ChannelResult.Ok<Receipt>(Receipt receipt) ->
          progress.given(order, visibility(order), receipt.created(), OrderState.SENDING);
      case ChannelResult.Failed<Receipt>(ChannelFailure failure) -> failed(order, failure);
    }
  }

  /// A notice that something was unpublished has its own order of things.
  private boolean answers(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().decisions().find(tx, order.decision()))
        .filter(decision -> decision.outcome().answers())
        .isPresent();
  }

  /// Whether readers see what is answered at this moment: an answer in the open would stand alone,
  /// or under words that nobody here has read. The channel is asked, since no round writes down
  /// what happened to the comment while the order waits. It is not sent where they do not, or
  /// nobody can tell now.
  private boolean isReadable(Trip trip) {
    if (isByHand(trip)) {
      return true;
    }
    Item item = item(trip.order());
    return switch (StateOrders.look(trip, item)) {
      case ChannelResult.Ok<Seen>(Seen seen) -> stands(trip.order(), item, seen);
      case ChannelResult.Failed<Seen>(ChannelFailure failure) -> {
        progress.retry(trip.order(), OrderState.WAITING, failure);
        yield false;
      }
    };
  }

  /// What was seen by the way is taken in: the order ends by it, and no round may come for long.
  private boolean stands(Outbox.Order order, Item item, Seen seen) {
    if (seen.item().isEmpty()) {
      progress.fail(order, OrderState.WAITING, GONE);
      intake.gone(item.channel(), List.of(item.remote()));
      return false;
    }
    RemoteItem now = seen.item().get();
    if (!now.visibility().readable()) {
      progress.fail(order, OrderState.WAITING, NOT_READABLE);
      intake.again(item.channel(), List.of(now));
      return false;
    }
    if (!decided(order).text().equals(now.text())) {
      intake.again(item.channel(), List.of(now));
      progress.fail(order, OrderState.WAITING, StateOrders.TEXT_CHANGED);
      return false;
    }
    return true;
  }

  private ItemVersion decided(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().versions().find(tx, order.version()))
        .orElseThrow();
  }

  private static boolean isByHand(Trip trip) {
    return trip.connector().capabilities().hideEffect() == HideEffect.BY_HAND;
  }

  /// Whether the time in which the platform lets its sender be answered alone has run out.
  private boolean tooLate(Trip trip) {
    Item item = item(trip.order());
    Instant written = item.postedAt().orElse(item.receivedAt());
    return trip.connector()
        .capabilities()
        .privateReplyWindow()
        .filter(window -> !written.plus(window).isAfter(office.clock().instant()))
        .isPresent();
  }

  private Item item(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().items().find(tx, order.version().item()))
        .orElseThrow();
  }

  private void failed(Outbox.Order order, ChannelFailure failure) {
    switch (failure) {
      case ChannelFailure.ByHand byHand -> progress.byHand(order, OrderState.SENDING);
      case ChannelFailure.Refused refused ->
          progress.fail(order, OrderState.SENDING, Failures.code(refused));
      case ChannelFailure.NotOffered not ->
          progress.fail(order, OrderState.SENDING, Failures.code(not));
      case ChannelFailure.Gone gone ->
          progress.fail(order, OrderState.SENDING, Failures.code(gone));
      default -> progress.retry(order, OrderState.SENDING, failure);
    }
  }

  /// An answer does not change how the item is shown.
  private Visibility visibility(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().states().find(tx, order.version().item()))
        .orElseThrow()
        .visibility();
  }
}
