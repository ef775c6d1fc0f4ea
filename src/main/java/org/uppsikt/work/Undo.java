package org.uppsikt.work;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.BesideItem;
import org.uppsikt.store.DecisionTraces;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Takes back what has not left yet. Undo is a new journal entry, never a deletion.
public final class Undo {

  private final Office office;

  public Undo(Office office) {
    this.office = office;
  }

  /// What came of it.
  public enum Result {
    UNDONE,
    /// The order has left: the compensating action is *restore*, or there is none.
    TOO_LATE,
    NOTHING_TO_UNDO,
    /// Somebody or something changed it since: that stays.
    CHANGED_SINCE,
    /// Of many, some were taken back and some had left.
    PARTLY,
    /// The person may not decide at this moment, and so not take back either (SAF-14).
    NO_RIGHT
  }

  /// Takes back an order and the other orders of the same decision, such as the notice to the
  /// sender.
  public Result order(OrderId id, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    return onDisk(
        tx -> {
          Optional<Outbox.Order> order = office.tables().outbox().find(tx, id);
          return order.map(o -> withdraw(tx, o, by)).orElse(Result.NOTHING_TO_UNDO);
        });
  }

  /// What was taken back must not leave after all because the machine lost power: it is on the disk
  /// before anybody is told.
  private Result onDisk(Function<Tx, Result> work) {
    Result result = office.database().write(work);
    office.steps().reached(Step.UNDO_COMMITTED);
    office.database().sync();
    return result;
  }

  /// Takes back the last decision about an item that left nothing: the item stands where it stood.
  public Result decision(ItemId item, PersonId by) {
    return decision(item, by, last -> true);
  }

  /// As [#decision], where the last decision is the person's own: a colleague who decided after her
  /// has hers taken back by nobody's Ctrl+Z.
  public Result ownDecision(ItemId item, PersonId by) {
    return decision(item, by, last -> last.by().equals(by));
  }

  private Result decision(ItemId item, PersonId by, Predicate<Decision> which) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    return onDisk(
        tx -> {
          Optional<Decision> last =
              traces()
                  .standing(tx, item)
                  .flatMap(id -> office.tables().decisions().find(tx, id))
                  .filter(which);
          Optional<States.State> state =
              office
                  .tables()
                  .states()
                  .find(tx, item)
                  .filter(s -> s.outcome().equals(last.map(Decision::outcome)));
          // What was protected stays so: who protected it may not read it any more.
          boolean local =
              last.isPresent()
                  && state.isPresent()
                  && orders(tx, item, last.get()).isEmpty()
                  && office.tables().restrictions().of(tx, item).isEmpty();
          if (!local) {
            return Result.NOTHING_TO_UNDO;
          }
          return last.get().outcome() == Outcome.REGISTER
              ? unregister(tx, item, by)
              : withdraw(tx, last.get(), by);
        });
  }

  /// Takes back that a person accepted or returned what was passed on to her: it is offered to her
  /// again. Where something was decided since it was returned, that stays.
  public Result response(ItemId item, PersonId by) {
    return onDisk(
        tx -> {
          boolean there =
              office.tables().people().find(tx, by).filter(p -> !p.suspended()).isPresent();
          if (!there) {
            return Result.NO_RIGHT;
          }
          office.tables().states().lock(tx, Set.of(item));
          return office.tables().beside().handoffs().standing(tx, item).stream()
              .reduce((earlier, later) -> later)
              .filter(last -> last.to().equals(by))
              .filter(last -> isAnswered(tx, last))
              .map(last -> offerAgain(tx, last, by))
              .orElse(Result.NOTHING_TO_UNDO);
        });
  }

  private boolean isAnswered(Tx tx, Handoff handoff) {
    return switch (handoff.state()) {
      case ACCEPTED -> true;
      case RETURNED ->
          office
              .tables()
              .states()
              .find(tx, handoff.item())
              .filter(state -> state.outcome().isEmpty() && state.folder() == Folder.INBOX)
              .isPresent();
      case OFFERED, WITHDRAWN -> false;
    };
  }

  private Result offerAgain(Tx tx, Handoff handoff, PersonId by) {
    ItemId item = handoff.item();
    Handoff.State from = handoff.state();
    boolean had = from == Handoff.State.RETURNED && wasAccepted(tx, handoff);
    Handoff.State to = had ? Handoff.State.ACCEPTED : Handoff.State.OFFERED;
    office.tables().beside().handoffs().move(tx, handoff.id(), from, to, "", tx.now());
    if (from == Handoff.State.RETURNED) {
      Optional<Outcome> passed =
          office.tables().decisions().find(tx, handoff.decision()).map(Decision::outcome);
      office.tables().states().undecided(tx, item, Folder.INBOX, passed);
    }
    Payload payload = Payload.NONE.with("handoff", handoff.id());
    EventKind kind = had ? EventKind.HANDOVER_ACCEPTED : EventKind.HANDOVER_REOFFERED;
    tx.journal(Event.by(by, kind, "item:" + item, payload));
    return Result.UNDONE;
  }

  /// Whether she had taken it on before she gave it back.
  private boolean wasAccepted(Tx tx, Handoff handoff) {
    var taken = EnumSet.of(EventKind.HANDOVER_ACCEPTED, EventKind.HANDOVER_REOFFERED);
    return office.tables().journal().about(tx, "item:" + handoff.item()).stream()
        .filter(stored -> stored.says("handoff").equals(handoff.id().toString()))
        .map(stored -> stored.entry().kind())
        .filter(taken::contains)
        .reduce((earlier, later) -> later)
        .filter(kind -> kind == EventKind.HANDOVER_ACCEPTED)
        .isPresent();
  }

  /// Takes back a number or a disposition with all that it brought, where nothing has changed
  /// since.
  public Result recorded(Recorded.Kept kept, PersonId by) {
    if (!mayTakeBack(kept, by)) {
      return Result.NO_RIGHT;
    }
    return onDisk(
        tx -> {
          office.tables().states().lock(tx, kept.items().stream().map(Recorded.Was::item).toList());
          boolean same = kept.items().stream().allMatch(was -> was.isAsLeft(office.tables(), tx));
          boolean back = same && back(tx, kept, by);
          return back ? Result.UNDONE : Result.CHANGED_SINCE;
        });
  }

  private boolean back(Tx tx, Recorded.Kept kept, PersonId by) {
    return switch (kept) {
      case Recorded.Numbered typed -> new Numbering(office, tx).back(typed, by);
      case Recorded.Disposed disposed -> new CaseLinks(office.tables(), tx).withdraw(disposed, by);
    };
  }

  /// Whoever may give a number may take it back; a disposition is for who moderates.
  private boolean mayTakeBack(Recorded.Kept kept, PersonId by) {
    return kept instanceof Recorded.Numbered
        ? new Registrar(office).mayRegister(by)
        : office.moderator(by).isPresent();
  }

  /// What was handed over together is taken back together, or not at all.
  private Result unregister(Tx tx, ItemId item, PersonId by) {
    // Locked before it is read whether there is a number: one may be given at this moment.
    new Numbering(office, tx).lock(item);
    List<ItemId> items = new CaseLinks(office.tables(), tx).together(item);
    // What was protected meanwhile stays with the registrar, and with it what goes along.
    if (!office.tables().restrictions().among(tx, items).isEmpty()) {
      return Result.TOO_LATE;
    }
    List<Optional<Decision>> together =
        items.stream()
            .map(each -> traces().standing(tx, each))
            .map(id -> id.flatMap(there -> office.tables().decisions().find(tx, there)))
            .map(found -> found.filter(d -> d.outcome() == Outcome.REGISTER))
            .toList();
    if (together.stream().anyMatch(Optional::isEmpty)
        || numbered(tx, item)
        || !new CaseLinks(office.tables(), tx).recall(item)) {
      return Result.TOO_LATE;
    }
    together.forEach(decision -> withdraw(tx, decision.orElseThrow(), by));
    return Result.UNDONE;
  }

  private boolean numbered(Tx tx, ItemId item) {
    return office
        .tables()
        .registry()
        .registrations()
        .of(tx, item)
        .flatMap(Registrations.Row::number)
        .isPresent();
  }

  /// Takes back what was done with many items, each for itself. None of their orders leaves
  /// meanwhile.
  public Result all(Many.Run run, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    HeldOrders.hold(office, run);
    var results = EnumSet.noneOf(Result.class);
    var along = new HashSet<ItemId>();
    for (Many.Line line : run.lines()) {
      if (line.result() instanceof Many.Result.Done done && !along.contains(line.item())) {
        // One hand-over is taken back with all that it holds.
        List<ItemId> together = together(done, line.item());
        results.add(
            done.order().map(id -> order(id, by)).orElseGet(() -> ownDecision(line.item(), by)));
        along.addAll(together);
      }
    }
    boolean some = results.contains(Result.UNDONE) && results.size() > 1;
    return some ? Result.PARTLY : results.stream().findFirst().orElse(Result.NOTHING_TO_UNDO);
  }

  private List<ItemId> together(Many.Result.Done done, ItemId item) {
    return done.outcome() == Outcome.REGISTER
        ? office.database().read(tx -> new CaseLinks(office.tables(), tx).together(item))
        : List.of();
  }

  private Result withdraw(Tx tx, Decision decision, PersonId by) {
    ItemId item = decision.version().item();
    BesideItem beside = office.tables().beside();
    if (decision.outcome() == Outcome.REGISTER) {
      new CaseLinks(office.tables(), tx).unlink(item, by);
    }
    beside.snoozes().end(tx, item);
    boolean passedOn = false;
    for (Handoff handoff : beside.handoffs().of(tx, item)) {
      if (handoff.decision().equals(decision.id()) && handoff.state().open()) {
        Handoff.State from = handoff.state();
        beside
            .handoffs()
            .move(tx, handoff.id(), from, Handoff.State.WITHDRAWN, handoff.reply(), tx.now());
        passedOn = true;
      }
    }
    back(tx, decision, by);
    if (passedOn) {
      hasItAgain(tx, decision);
    }
    tx.journal(
        Event.by(
            by,
            EventKind.WITHDRAWN,
            "item:" + item,
            Payload.NONE.with("outcome", decision.outcome()).with("decision", decision.id())));
    return Result.UNDONE;
  }

  /// Whoever had it before it was passed on to another has it again, or it would be with nobody
  /// while it counts as passed on.
  private void hasItAgain(Tx tx, Decision passedOn) {
    var handoffs = office.tables().beside().handoffs();
    for (Handoff had : handoffs.replaced(tx, passedOn.version().item(), passedOn.at())) {
      boolean accepted = wasAccepted(tx, had);
      Handoff.State again = accepted ? Handoff.State.ACCEPTED : Handoff.State.OFFERED;
      handoffs.move(tx, had.id(), had.state(), again, had.reply(), tx.now());
    }
  }

  /// Puts the item back where it stood before the decision.
  private void back(Tx tx, Decision decision, PersonId by) {
    ItemId item = decision.version().item();
    // An edit that is being taken in is read below, or stands open after it.
    office.tables().states().lock(tx, Set.of(item));
    traces().withdrawn(tx, decision.id(), by, tx.now());
    var standing = new Standing(office.tables(), tx);
    if (standing.isUnread(decision.version())) {
      office.tables().states().undecided(tx, item, Folder.INBOX);
    } else {
      office
          .tables()
          .states()
          .undecided(
              tx, item, standing.before(decision.id()), standing.outcomeBefore(decision.id()));
    }
  }

  private Result withdraw(Tx tx, Outbox.Order order, PersonId by) {
    office.tables().outbox().lock(tx, order.version().item());
    List<Outbox.Order> together =
        office.tables().outbox().of(tx, order.version().item()).stream()
            .filter(o -> o.decision().equals(order.decision()))
            .toList();
    if (together.stream().anyMatch(o -> o.state() != OrderState.WAITING || o.attempts() > 0)) {
      return order.state() == OrderState.WITHDRAWN ? Result.NOTHING_TO_UNDO : Result.TOO_LATE;
    }
    if (!mayRelease(tx, order, by)) {
      return Result.NO_RIGHT;
    }
    for (Outbox.Order each : together) {
      office
          .tables()
          .outbox()
          .move(tx, each.id(), OrderState.WAITING, OrderState.WITHDRAWN, Optional.empty());
      tx.journal(
          Event.by(
              by,
              EventKind.WITHDRAWN,
              "item:" + each.version().item(),
              Payload.NONE.with("order", each.id())));
    }
    office.tables().states().lock(tx, Set.of(order.version().item()));
    // A police task that came with it would hold open what was done before it.
    together.forEach(each -> brought(tx).release(each, by));
    office
        .tables()
        .decisions()
        .find(tx, order.decision())
        .ifPresent(decision -> back(tx, decision, by));
    return Result.UNDONE;
  }

  private boolean mayRelease(Tx tx, Outbox.Order order, PersonId by) {
    return brought(tx).only(order).map(readers -> readers.contains(by)).orElse(true);
  }

  private Brought brought(Tx tx) {
    return new Brought(office.tables(), tx);
  }

  private List<Outbox.Order> orders(Tx tx, ItemId item, Decision decision) {
    return office.tables().outbox().of(tx, item).stream()
        .filter(order -> order.decision().equals(decision.id()))
        .toList();
  }

  private DecisionTraces traces() {
    return office.tables().beside().traces();
  }
}
