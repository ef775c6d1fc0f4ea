package org.uppsikt.work;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// What happened in the platform without our order: a colleague hid, trashed or showed an item
/// again, or the sender deleted it.
final class Outside {

  private static final Set<Folder> CLOSED =
      EnumSet.of(Folder.DONE, Folder.SNOOZED, Folder.TO_REGISTER);

  private Outside() {}

  /// Where an item stands when it is first seen. One that already lies in spam or trash was removed
  /// before we saw it, and somebody should look: it may be a citizen's voice.
  static Folder firstFolder(Visibility visibility) {
    return switch (visibility) {
      case SHOWN, HIDDEN -> Folder.INBOX;
      case SPAM, TRASHED, GONE -> Folder.REMOVED_OUTSIDE;
    };
  }

  /// Writes a change of visibility down and moves the item where somebody will see it.
  ///
  /// @return false where nothing changed, or an order of ours is under way that shows or hides it
  static boolean note(Office office, Tx tx, States.State state, Visibility now) {
    if (state.visibility() == now || undecidable(office, tx, state.item())) {
      return false;
    }
    office.tables().states().visibility(tx, state.item(), now);
    folderAfter(state, now).ifPresent(f -> office.tables().states().folder(tx, state.item(), f));
    Payload payload = Payload.NONE.with("was", state.visibility()).with("is", now);
    tx.journal(Event.by(Actor.PROGRAM, EventKind.CHANGED_OUTSIDE, "item:" + state.item(), payload));
    return true;
  }

  /// An item that was done, put aside or waited for its number is open again when its text changes:
  /// nobody has read that. It waits for the number all the same.
  static void reopen(Office office, Tx tx, ItemId item) {
    boolean done =
        office
            .tables()
            .states()
            .find(tx, item)
            .filter(state -> CLOSED.contains(state.folder()))
            .isPresent();
    if (done) {
      office.tables().beside().snoozes().end(tx, item);
      office.tables().states().undecided(tx, item, Folder.INBOX);
    }
  }

  private static Optional<Folder> folderAfter(States.State state, Visibility now) {
    if (now.readable()) {
      boolean back =
          state.folder() == Folder.UNPUBLISHED || state.folder() == Folder.REMOVED_OUTSIDE;
      return back ? Optional.of(Folder.INBOX) : Optional.empty();
    }
    return state.folder() == Folder.UNPUBLISHED
        ? Optional.empty()
        : Optional.of(Folder.REMOVED_OUTSIDE);
  }

  /// True where an order about the item still has to come to its end; a notice to the sender of
  /// what is unpublished holds up no further decision.
  static boolean undecidable(Office office, Tx tx, ItemId item) {
    return office.tables().outbox().of(tx, item).stream()
        .filter(order -> !order.state().settled())
        .anyMatch(order -> !isNotice(office, tx, order));
  }

  private static boolean isNotice(Office office, Tx tx, Outbox.Order order) {
    return order.content() instanceof Outbox.Content.Reply
        && office
            .tables()
            .decisions()
            .find(tx, order.decision())
            .filter(decision -> decision.outcome() == Outcome.UNPUBLISH)
            .isPresent();
  }
}
