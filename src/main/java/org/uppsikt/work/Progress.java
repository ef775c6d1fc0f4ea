package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.http.Backoff;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Moves an order along its way and writes each move down.
final class Progress {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /// After so many tries a person has to look.
  private static final int TRIES = 12;

  private final Office office;
  private final RandomGenerator random = new Random();
  private final Silence silence;

  Progress(Office office) {
    this.office = office;
    this.silence = new Silence(office);
  }

  /// Marks an order as on its way; true once that is on the disk and the caller may send.
  boolean sending(Outbox.Order order) {
    boolean moved = office.database().write(tx -> start(tx, order));
    if (moved) {
      office.steps().reached(Step.SENDING_COMMITTED);
      office.database().sync();
      office.steps().reached(Step.SENDING_ON_DISK);
    }
    return moved;
  }

  /// An answer was given.
  ///
  /// @param made what it is called in the channel, which tells it apart from what a sender wrote
  void given(Outbox.Order order, Visibility visibility, Optional<RemoteId> made, OrderState from) {
    office
        .database()
        .change(
            tx -> {
              if (move(tx, order, from, OrderState.CONFIRMED, "", made)) {
                executed(tx, order, visibility);
              }
            });
    office.steps().reached(Step.CONFIRMED);
  }

  /// @param note what the person should know of it, empty where nothing
  void confirm(Outbox.Order order, OrderState from, Visibility visibility, String note) {
    office
        .database()
        .change(
            tx -> {
              if (move(tx, order, from, OrderState.CONFIRMED, note)) {
                executed(tx, order, visibility);
              }
            });
    office.steps().reached(Step.CONFIRMED);
  }

  void fail(Outbox.Order order, OrderState from, String reason) {
    office.database().change(tx -> fail(tx, order, from, reason));
  }

  /// @param visibility how the platform shows the item although the order failed
  void fail(Outbox.Order order, OrderState from, String reason, Visibility visibility) {
    office
        .database()
        .change(
            tx -> {
              if (fail(tx, order, from, reason)) {
                tables().states().visibility(tx, order.version().item(), visibility);
              }
            });
  }

  private boolean fail(Tx tx, Outbox.Order order, OrderState from, String reason) {
    boolean moved = move(tx, order, from, OrderState.FAILED, reason);
    if (moved) {
      back(tx, order);
    }
    return moved;
  }

  void byHand(Outbox.Order order, OrderState from) {
    office.database().change(tx -> move(tx, order, from, OrderState.BY_HAND, ""));
  }

  void uncertain(Outbox.Order order, OrderState from, String reason) {
    office.database().change(tx -> move(tx, order, from, OrderState.UNCERTAIN, reason));
  }

  /// Tries again later, longer each time; after the last try a person decides.
  void retry(Outbox.Order order, OrderState from, ChannelFailure failure) {
    if (from == OrderState.WAITING && saysNothing(failure) && silence.holds(order, failure)) {
      end(order, from, failure, Silence.mayHaveLeft(order));
      return;
    }
    if (order.attempts() >= TRIES) {
      end(order, from, failure, mayHaveHappened(order, from, failure));
      return;
    }
    if (failure instanceof ChannelFailure.RateLimited) {
      silence.broken(order);
    }
    Instant until =
        failure instanceof ChannelFailure.RateLimited limited
            ? limited.until()
            : office.clock().instant().plus(pause(order));
    postpone(order, from, until, Failures.code(failure));
  }

  private void end(Outbox.Order order, OrderState from, ChannelFailure failure, boolean mayBe) {
    if (mayBe) {
      uncertain(order, from, Failures.code(failure));
    } else {
      fail(order, from, Failures.code(failure));
    }
  }

  /// Once an order has left, silence says nothing about what became of it; only an answer that
  /// shows the item as it was does.
  private static boolean mayHaveHappened(
      Outbox.Order order, OrderState from, ChannelFailure failure) {
    boolean left = from == OrderState.SENDING || order.sentAt().isPresent();
    return failure instanceof ChannelFailure.Uncertain
        || left && !(failure instanceof ChannelFailure.Malformed);
  }

  /// The channel cannot even be asked.
  void unreached(Outbox.Order order, String reason) {
    if (silence.holds(order)) {
      uncertain(order, OrderState.WAITING, reason);
    } else {
      wait(order, OrderState.WAITING, reason);
    }
  }

  /// A channel that asks to wait is there, and who closes the program did not ask to the end.
  private static boolean saysNothing(ChannelFailure failure) {
    return !(failure instanceof ChannelFailure.RateLimited)
        && !(failure instanceof ChannelFailure.Cancelled);
  }

  void wait(Outbox.Order order, OrderState from, String reason) {
    postpone(order, from, office.clock().instant().plus(pause(order)), reason);
  }

  /// Came with a backup: only a person can tell whether it went since.
  void hold(Tx tx, Outbox.Order order) {
    move(tx, order, order.state(), OrderState.UNCERTAIN, Restored.HELD);
  }

  /// An order that was on its way when the program ended: back into the outbox, at once.
  void resume(Outbox.Order order) {
    postpone(order, OrderState.SENDING, office.clock().instant(), "INTERRUPTED");
  }

  private void postpone(Outbox.Order order, OrderState from, Instant until, String reason) {
    office
        .database()
        .change(
            tx -> {
              boolean postponed = tables().outbox().postpone(tx, order.id(), from, until, reason);
              // A channel that stays silent for a weekend is one entry, not a thousand.
              if (postponed && !order.failure().equals(Optional.of(reason))) {
                Payload payload = Payload.NONE.with("order", order.id()).with("reason", reason);
                journal(tx, order, EventKind.POSTPONED, payload);
              }
            });
  }

  private static void journal(Tx tx, Outbox.Order order, EventKind kind, Payload payload) {
    tx.journal(Event.by(Actor.PROGRAM, kind, "item:" + order.version().item(), payload));
  }

  private boolean start(Tx tx, Outbox.Order order) {
    boolean started = tables().outbox().start(tx, order);
    if (started) {
      Payload payload = Payload.NONE.with("order", order.id()).with("what", order.content().kind());
      journal(tx, order, EventKind.SENDING, payload);
    }
    return started;
  }

  private boolean move(Tx tx, Outbox.Order order, OrderState from, OrderState to, String reason) {
    return move(tx, order, from, to, reason, Optional.empty());
  }

  private boolean move(
      Tx tx,
      Outbox.Order order,
      OrderState from,
      OrderState to,
      String reason,
      Optional<RemoteId> made) {
    Optional<String> failure = Optional.of(reason).filter(r -> !r.isEmpty());
    if (!tables().outbox().move(tx, order.id(), from, to, failure)) {
      return false;
    }
    Payload payload = Payload.NONE.with("order", order.id()).with("what", order.content().kind());
    payload = reason.isEmpty() ? payload : payload.with("reason", reason);
    payload = made.isEmpty() ? payload : payload.with("created", made.get().value());
    journal(tx, order, kind(to), payload);
    return true;
  }

  void executed(Tx tx, Outbox.Order order, Visibility visibility) {
    ItemId item = order.version().item();
    Instant now = tx.now();
    // Somebody may suspect a crime at this moment, which holds it open.
    tables().states().lock(tx, Set.of(item));
    switch (order.content()) {
      case Outbox.Content.Unpublish u ->
          tables().states().executed(tx, item, Folder.UNPUBLISHED, visibility, now);
      case Outbox.Content.NoCopy n ->
          tables().states().executed(tx, item, Folder.UNPUBLISHED, visibility, now);
      case Outbox.Content.Restore r -> {
        tables().states().executed(tx, item, Folder.DONE, visibility, now);
        if (!tables().protectedItems().holds(tx, item)) {
          new Restricting(tables(), tx).lift(item, Actor.PROGRAM, "restored");
        }
        reopenUnread(tx, order);
      }
      case Outbox.Content.Reply r -> {
        if (isAnswer(tx, order)) {
          tables().states().executed(tx, item, answered(tx, order), visibility, now);
          reopenUnread(tx, order);
        }
      }
    }
  }

  private void reopenUnread(Tx tx, Outbox.Order order) {
    if (new Standing(tables(), tx).isUnread(order.version())) {
      tables().states().undecided(tx, order.version().item(), Folder.INBOX);
    }
  }

  /// An order that failed leaves the item where a person will see it.
  void back(Tx tx, Outbox.Order order) {
    boolean stays = order.content() instanceof Outbox.Content.Reply && !isAnswer(tx, order);
    if (stays) {
      return;
    }
    ItemId item = order.version().item();
    // An edit that is being taken in is read below, or stands open after it.
    tables().states().lock(tx, Set.of(item));
    var standing = new Standing(tables(), tx);
    if (hides(order) || standing.isUnread(order.version())) {
      tables().states().undecided(tx, item, Folder.INBOX);
    } else {
      DecisionId decision = order.decision();
      tables()
          .states()
          .undecided(tx, item, standing.before(decision), standing.outcomeBefore(decision));
    }
  }

  private static boolean hides(Outbox.Order order) {
    return switch (order.content()) {
      case Outbox.Content.Unpublish u -> true;
      case Outbox.Content.NoCopy n -> true;
      case Outbox.Content.Restore r -> false;
      case Outbox.Content.Reply r -> false;
    };
  }

  private boolean isAnswer(Tx tx, Outbox.Order order) {
    return tables()
        .decisions()
        .find(tx, order.decision())
        .filter(d -> d.outcome().answers())
        .isPresent();
  }

  /// An answer closes what was open and moves nothing else; what concerns a case still waits for
  /// the registry's number.
  private Folder answered(Tx tx, Outbox.Order order) {
    Folder before = new Standing(tables(), tx).before(order.decision());
    if (before == Folder.UNPUBLISHED
        || before == Folder.REMOVED_OUTSIDE
        || before == Folder.TO_REGISTER) {
      return before;
    }
    boolean waits =
        tables()
            .states()
            .find(tx, order.version().item())
            .map(state -> new RegistryGate(office).of(tx, state))
            .filter(Registration.Registered.class::isInstance)
            .filter(Registration::blocksClosing)
            .isPresent();
    return waits ? Folder.TO_REGISTER : Folder.DONE;
  }

  /// Longer with every try, and longer the longer the order is overdue: a channel that cannot even
  /// be read costs no try.
  private Duration pause(Outbox.Order order) {
    Duration tried = FIRST_WAIT.multipliedBy(1L << Math.min(order.attempts(), 7));
    Duration overdue = Duration.between(order.notBefore(), office.clock().instant()).dividedBy(2);
    Duration pause = tried.compareTo(overdue) < 0 ? overdue : tried;
    return Backoff.jittered(pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT, random);
  }

  private static EventKind kind(OrderState to) {
    return switch (to) {
      case SENDING -> EventKind.SENDING;
      case CONFIRMED -> EventKind.CONFIRMED;
      case FAILED -> EventKind.FAILED;
      case UNCERTAIN -> EventKind.UNCERTAIN;
      case BY_HAND -> EventKind.BY_HAND;
      case WITHDRAWN -> EventKind.WITHDRAWN;
      case WAITING -> EventKind.POSTPONED;
    };
  }

  private Tables tables() {
    return office.tables();
  }
}
