package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;

/// A person says what became of an order that the program cannot tell: one that ended without word,
/// one that she carried out in the platform herself, or one that came with a backup ([Restored]).
/// Evidence was proven before she was asked to do so ([Dispatch]); here it is not asked for again,
/// since what has happened is written down whatever became of the evidence meanwhile, which
/// verification says.
public final class Settle {

  private final Office office;
  private final Progress progress;
  private final Seal seal;

  public Settle(Office office, Seal seal) {
    this.office = office;
    this.seal = seal;
    this.progress = new Progress(office);
  }

  /// @param happened true where she saw in the platform that it was done
  /// @return false where the order is not waiting for a person, or she has no right to settle it
  public boolean settle(OrderId id, boolean happened, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return false;
    }
    Optional<String> note = happened ? sealAnew(id) : Optional.empty();
    boolean settled =
        office
            .database()
            .write(
                tx ->
                    asked(tx, id)
                        .map(order -> settle(tx, order, happened, note, by))
                        .orElse(false));
    office.database().sync();
    return settled;
  }

  /// Has an order sent that stands held since the workspace came from a backup. It goes as any
  /// other: right, ground and evidence are looked at again, and the channel is read first.
  ///
  /// @return false where it is not held any more, or she has no right to decide of it
  public boolean send(OrderId id, PersonId by) {
    return office.change(id, by, (tx, order) -> Restored.isHeld(order) && release(tx, order, by));
  }

  private boolean release(Tx tx, Outbox.Order order, PersonId by) {
    Outbox outbox = office.tables().outbox();
    if (!outbox.move(tx, order.id(), order.state(), OrderState.WAITING, Optional.empty())) {
      return false;
    }
    // The workspace that the backup was made of may have sent it: an answer is looked for first. Of
    // what hides or shows the channel itself tells how it stands.
    if (order.content() instanceof Outbox.Content.Reply) {
      outbox.tried(tx, order.id());
    }
    outbox.hurry(tx, order.id());
    Payload payload = Payload.NONE.with("order", order.id());
    tx.journal(Event.by(by, EventKind.HURRIED, "item:" + order.version().item(), payload));
    return true;
  }

  /// What its sender wrote anew before a person saw the comment gone is sealed too. Where the
  /// program cannot, the next round asks a person ([HiddenEdits]).
  ///
  /// @return what was changed, where something was and its evidence is there
  private Optional<String> sealAnew(OrderId id) {
    return office
        .database()
        .read(tx -> edited(tx, id))
        .filter(edit -> seal.savedByProgram(edit.version()))
        .map(Edit::note);
  }

  /// @param note what the sender changed
  private record Edit(VersionRef version, String note) {}

  private Optional<Edit> edited(Tx tx, OrderId id) {
    return asked(tx, id)
        .filter(order -> order.content() instanceof Outbox.Content.Unpublish)
        .map(Outbox.Order::version)
        .filter(decided -> new Standing(office.tables(), tx).isUnread(decided))
        .flatMap(
            decided ->
                office
                    .tables()
                    .states()
                    .find(tx, decided.item())
                    .map(state -> edit(tx, decided, state.version())));
  }

  private Edit edit(Tx tx, VersionRef decided, VersionRef now) {
    boolean text = !text(tx, decided).equals(text(tx, now));
    return new Edit(now, text ? StateOrders.TEXT_CHANGED : StateOrders.SENDER_CHANGED);
  }

  /// The digest tells the texts apart without reading them: one of them may lie on a damaged page.
  private Digest text(Tx tx, VersionRef version) {
    return office.tables().versions().textDigest(tx, version);
  }

  private Optional<Outbox.Order> asked(Tx tx, OrderId id) {
    return office.tables().outbox().find(tx, id).filter(order -> waitsForPerson(order.state()));
  }

  private boolean settle(
      Tx tx, Outbox.Order order, boolean happened, Optional<String> note, PersonId by) {
    OrderState to = happened ? OrderState.CONFIRMED : OrderState.FAILED;
    Optional<String> reason = happened ? note : Optional.of("NOT_DONE");
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
