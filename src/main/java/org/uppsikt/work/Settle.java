package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;

/// A person says what became of an order that the program cannot tell: one that ended without word,
/// or one that she carried out in the platform herself. Evidence was proven before she was asked to
/// do so ([Dispatch]); here it is not asked for again, since what has happened is written down
/// whatever became of the evidence meanwhile, which verification says.
public final class Settle {

  private final Office office;
  private final Progress progress;

  public Settle(Office office) {
    this.office = office;
    this.progress = new Progress(office);
  }

  /// @param happened true where she saw in the platform that it was done
  /// @return false where the order is not waiting for a person, or she has no right to settle it
  public boolean settle(OrderId id, boolean happened, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return false;
    }
    boolean settled =
        office
            .database()
            .write(
                tx ->
                    office
                        .tables()
                        .outbox()
                        .find(tx, id)
                        .filter(order -> waitsForPerson(order.state()))
                        .map(order -> settle(tx, order, happened, by))
                        .orElse(false));
    office.database().sync();
    return settled;
  }

  private boolean settle(Tx tx, Outbox.Order order, boolean happened, PersonId by) {
    OrderState to = happened ? OrderState.CONFIRMED : OrderState.FAILED;
    Optional<String> reason = happened ? Optional.empty() : Optional.of("NOT_DONE");
    if (!office.tables().outbox().move(tx, order.id(), order.state(), to, reason)) {
      return false;
    }
    if (happened) {
      progress.executed(tx, order, visibilityAfter(tx, order));
    } else {
      progress.back(tx, order);
    }
    Payload payload = Payload.NONE.with("order", order.id()).with("happened", happened);
    tx.journal(
        Event.by(by, EventKind.SETTLED_BY_PERSON, "item:" + order.version().item(), payload));
    return true;
  }

  private Visibility visibilityAfter(Tx tx, Outbox.Order order) {
    return switch (order.content()) {
      case Outbox.Content.Restore r -> Visibility.SHOWN;
      case Outbox.Content.Reply r ->
          office.tables().states().find(tx, order.version().item()).orElseThrow().visibility();
      case Outbox.Content.Unpublish u when u.verb() == UnpublishVerb.TRASH -> Visibility.TRASHED;
      default -> Visibility.HIDDEN;
    };
  }

  private static boolean waitsForPerson(OrderState state) {
    return state == OrderState.UNCERTAIN || state == OrderState.BY_HAND;
  }
}
