package org.uppsikt.work;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.Budget;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.Receipt;
import org.uppsikt.channel.Seen;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.RestoreOrder;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishOrder;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;

/// Orders that change how an item is shown: unpublish and restore. They may be repeated; the item
/// is read just before, and read back just after.
final class StateOrders {

  private static final MethodHandles.Lookup SELF = MethodHandles.lookup();
  private static final Budget ONE = new Budget(6, 1);
  static final String TEXT_CHANGED = "TEXT_CHANGED";
  static final String SENDER_CHANGED = "SENDER_CHANGED";
  private static final String ALREADY_SO = "ALREADY_SO";
  private static final String GONE = "GONE";
  private static final String TEXT_NOT_SAVED = "TEXT_NOT_SAVED";

  private final Office office;
  private final Progress progress;
  private final Intake intake;
  private final Seal seal;
  private final Proof proof;

  StateOrders(Office office, Progress progress, Intake intake, Seal seal) {
    this.office = office;
    this.progress = progress;
    this.intake = intake;
    this.seal = seal;
    this.proof = new Proof(office.tables());
  }

  void send(Trip trip) {
    Outbox.Order order = trip.order();
    Item item = item(order);
    if (trip.connector().capabilities().hideEffect() == HideEffect.BY_HAND) {
      execute(trip, item);
      return;
    }
    switch (look(trip, item)) {
      case ChannelResult.Failed<Seen>(ChannelFailure failure) ->
          progress.retry(order, OrderState.WAITING, failure);
      case ChannelResult.Ok<Seen>(Seen seen) -> {
        if (seen.item().isEmpty()) {
          gone(order, item, OrderState.WAITING);
        } else if (wanted(order, seen.item().get().visibility())) {
          confirm(order, item, seen.item().get(), OrderState.WAITING);
        } else if (!changed(order, item, seen.item().get())) {
          execute(trip, item);
        }
      }
    }
  }

  /// Proves the evidence an order rests on once more.
  Optional<String> evidenceFault(Outbox.Order order) {
    if (!(order.content() instanceof Outbox.Content.Unpublish unpublish)) {
      return Optional.empty();
    }
    boolean whole =
        office
            .database()
            .read(
                tx ->
                    office
                        .tables()
                        .evidences()
                        .find(tx, unpublish.evidence())
                        .filter(evidence -> proof.holds(tx, evidence))
                        .isPresent());
    return whole ? Optional.empty() : Optional.of("EVIDENCE_DAMAGED");
  }

  /// What speaks against an order to unpublish at this moment, asked before anything is said of it.
  ChannelResult<Optional<String>> against(Trip trip) {
    Outbox.Order order = trip.order();
    Optional<String> fault = evidenceFault(order);
    if (fault.isPresent() || trip.connector().capabilities().hideEffect() == HideEffect.BY_HAND) {
      return ChannelResult.ok(fault);
    }
    return look(trip, item(order))
        .map(seen -> seen.item().map(now -> sinceDecided(order, now)).orElse(Optional.of(GONE)));
  }

  /// A text, or a name, that the sender changed after the decision is taken in, sealed too, and
  /// decided anew: the order was about another version. The order ends only when that is done, so
  /// that a program that dies in between does it again. Where the new version cannot be sealed
  /// without a person (a sender who is withheld now), the order says so.
  private boolean changed(Outbox.Order order, Item item, RemoteItem now) {
    Optional<String> change = sinceDecided(order, now);
    change.ifPresent(
        what ->
            progress.fail(order, OrderState.WAITING, sealAnew(item, now) ? what : TEXT_NOT_SAVED));
    return change.isPresent();
  }

  /// What is hidden by an order is sealed, also where the sender changed it in the moment between
  /// the look before and the order itself; the order then bears that note. Where the new version
  /// cannot be sealed without a person, the order does not end as if all were well: the item stands
  /// in the inbox again, hidden, until she has saved it and decided anew, or restored it.
  private void confirm(Outbox.Order order, Item item, RemoteItem now, OrderState from) {
    Optional<String> change = sinceDecided(order, now);
    if (change.isPresent() && !sealAnew(item, now)) {
      progress.fail(order, from, TEXT_NOT_SAVED, now.visibility());
      return;
    }
    // Of what was never sent, the journal must not tell that the program did it.
    boolean never = from == OrderState.WAITING && order.attempts() == 0;
    progress.confirm(order, from, now.visibility(), never ? already(change) : change.orElse(""));
  }

  private static String already(Optional<String> change) {
    return change.map(what -> ALREADY_SO + ":" + what).orElse(ALREADY_SO);
  }

  /// What the sender changed since an order to unpublish was decided. A platform that no longer
  /// tells who the sender is changes nothing: the evidence holds who it was.
  private Optional<String> sinceDecided(Outbox.Order order, RemoteItem now) {
    if (!(order.content() instanceof Outbox.Content.Unpublish)) {
      return Optional.empty();
    }
    ItemVersion decided =
        office
            .database()
            .read(tx -> office.tables().versions().find(tx, order.version()))
            .orElseThrow();
    if (!decided.text().equals(now.text())) {
      return Optional.of(TEXT_CHANGED);
    }
    return Texts.same(decided, now) ? Optional.empty() : Optional.of(SENDER_CHANGED);
  }

  private boolean sealAnew(Item item, RemoteItem now) {
    intake.again(item.channel(), List.of(now));
    return office
        .database()
        .read(tx -> office.tables().states().find(tx, item.id()))
        .map(state -> seal.sealByProgram(state.version()))
        .filter(Seal.Result.Sealed.class::isInstance)
        .isPresent();
  }

  private void execute(Trip trip, Item item) {
    Outbox.Order order = trip.order();
    if (trip.stale().isPresent()) {
      progress.fail(order, OrderState.WAITING, trip.stale().get());
      return;
    }
    if (order.content() instanceof Outbox.Content.NoCopy && !hides(trip)) {
      progress.byHand(order, OrderState.WAITING);
      return;
    }
    if (!progress.sending(order)) {
      return;
    }
    ChannelResult<Receipt> answer = ask(order, item, trip.connector(), trip.cancellation());
    office.steps().reached(Step.ANSWERED);
    switch (answer) {
      case ChannelResult.Ok<Receipt> ok -> readBack(trip, item);
      case ChannelResult.Failed<Receipt>(ChannelFailure failure) -> failed(order, item, failure);
    }
  }

  /// What goes without a copy is never trashed: where the channel cannot hide, a person does it.
  private static boolean hides(Trip trip) {
    return trip.connector().capabilities().verbs().contains(UnpublishVerb.HIDE);
  }

  private ChannelResult<Receipt> ask(
      Outbox.Order order, Item item, Connector connector, Cancellation cancellation) {
    var target = new Target(item.channel(), item.remote());
    return switch (order.content()) {
      case Outbox.Content.Unpublish u ->
          connector.unpublish(
              UnpublishOrder.from(SELF, order.id(), target, decision(order), evidence(u), u.verb()),
              cancellation);
      case Outbox.Content.NoCopy n ->
          connector.unpublish(
              UnpublishOrder.withoutCopy(SELF, order.id(), target, decision(order), n.basis()),
              cancellation);
      case Outbox.Content.Restore r ->
          connector.restore(new RestoreOrder(order.id(), target), cancellation);
      case Outbox.Content.Reply r -> throw new IllegalStateException("a reply changes no state");
    };
  }

  private void readBack(Trip trip, Item item) {
    Outbox.Order order = trip.order();
    ChannelResult<Seen> back = look(trip, item);
    office.steps().reached(Step.READ_BACK);
    switch (back) {
      case ChannelResult.Failed<Seen>(ChannelFailure failure) ->
          progress.retry(order, OrderState.SENDING, failure);
      case ChannelResult.Ok<Seen>(Seen seen) -> {
        if (seen.item().isEmpty()) {
          gone(order, item, OrderState.SENDING);
        } else if (wanted(order, seen.item().get().visibility())) {
          confirm(order, item, seen.item().get(), OrderState.SENDING);
        } else {
          progress.retry(order, OrderState.SENDING, new ChannelFailure.Malformed("read back"));
        }
      }
    }
  }

  private void failed(Outbox.Order order, Item item, ChannelFailure failure) {
    switch (failure) {
      case ChannelFailure.Gone gone -> gone(order, item, OrderState.SENDING);
      case ChannelFailure.ByHand byHand -> progress.byHand(order, OrderState.SENDING);
      case ChannelFailure.Refused refused ->
          progress.fail(order, OrderState.SENDING, Failures.code(refused));
      case ChannelFailure.NotOffered not ->
          progress.fail(order, OrderState.SENDING, Failures.code(not));
      default -> progress.retry(order, OrderState.SENDING, failure);
    }
  }

  private void gone(Outbox.Order order, Item item, OrderState from) {
    progress.fail(order, from, GONE);
    intake.gone(item.channel(), List.of(item.remote()));
  }

  private static boolean wanted(Outbox.Order order, Visibility visibility) {
    return switch (order.content()) {
      case Outbox.Content.Restore r -> visibility.readable();
      case Outbox.Content.Unpublish u when u.verb() == UnpublishVerb.TRASH ->
          visibility == Visibility.TRASHED;
      default -> !visibility.readable();
    };
  }

  /// The item as it stands in the channel at this moment.
  static ChannelResult<Seen> look(Trip trip, Item item) {
    return trip.connector()
        .refresh(List.of(item.remote()), ONE, trip.cancellation())
        .then(
            seen ->
                seen.isEmpty()
                    ? ChannelResult.failed(new ChannelFailure.Malformed("refresh"))
                    : told(seen.getFirst()));
  }

  private static ChannelResult<Seen> told(Seen seen) {
    return seen.untold().map(ChannelResult::<Seen>failed).orElseGet(() -> ChannelResult.ok(seen));
  }

  private Item item(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().items().find(tx, order.version().item()))
        .orElseThrow();
  }

  private Decision decision(Outbox.Order order) {
    return office
        .database()
        .read(tx -> office.tables().decisions().find(tx, order.decision()))
        .orElseThrow();
  }

  private SealedEvidence evidence(Outbox.Content.Unpublish unpublish) {
    return office
        .database()
        .read(tx -> office.tables().evidences().find(tx, unpublish.evidence()))
        .orElseThrow();
  }
}
