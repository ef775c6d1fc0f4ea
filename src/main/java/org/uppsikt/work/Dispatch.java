package org.uppsikt.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Connector;
import org.uppsikt.domain.decision.AdvertisingSwitch;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// Takes due orders from the outbox to their channels, one at a time. Every step is on the disk
/// before the next one leaves the machine, so that the program may die anywhere: an order found on
/// its way at start is looked up in the channel before anything is sent again.
public final class Dispatch {

  private static final String FILE_DAMAGED = "FILE_DAMAGED";

  private final Office office;
  private final Connectors connectors;
  private final StateOrders stateOrders;
  private final ReplyOrders replyOrders;
  private final Notices notices;
  private final Progress progress;
  private final ReentrantLock running = new ReentrantLock();

  public Dispatch(Office office, Connectors connectors, Intake intake, Seal seal) {
    this.office = office;
    this.connectors = connectors;
    this.progress = new Progress(office);
    this.stateOrders = new StateOrders(office, progress, intake, seal);
    this.replyOrders = new ReplyOrders(office, progress, intake);
    this.notices = new Notices(office, stateOrders, progress);
  }

  /// Puts orders back into the outbox that were on their way when the program ended, or when its
  /// database failed under it. No order is on its way between two runs: each run begins with this.
  ///
  /// Where several consoles share a database another one may be sending right now: an order is then
  /// taken up only once it has been on its way for longer than any sending lasts.
  void reconcile() {
    for (Outbox.Order order : in(OrderState.SENDING)) {
      if (office.database().isEmbedded() || stranded(order)) {
        progress.resume(order);
      }
    }
  }

  private boolean stranded(Outbox.Order order) {
    Instant sent = order.sentAt().orElse(order.orderedAt());
    return OnItsWay.isOver(sent, office.clock().instant());
  }

  /// Sends what is due. Only one run at a time; a second caller returns at once.
  ///
  /// @return how many orders were tried
  public int run(Cancellation cancellation) {
    if (!running.tryLock()) {
      return 0;
    }
    try {
      reconcile();
      Outbox outbox = office.tables().outbox();
      office.database().change(tx -> outbox.setRight(tx, tx.now()));
      List<Outbox.Order> due = office.database().read(tx -> outbox.due(tx, tx.now()));
      int tried = 0;
      for (Outbox.Order order : due.stream().sorted(Comparator.comparingInt(this::turn)).toList()) {
        if (cancellation.requested()) {
          return tried;
        }
        sendOrEnd(order, cancellation);
        tried++;
      }
      return tried;
    } finally {
      running.unlock();
    }
  }

  /// Sends what is due, however long it takes.
  public int runDue() {
    return run(Cancellation.NEVER);
  }

  /// Ends the undo window of an order and of the other orders of its decision, and sends them.
  ///
  /// @return false where none of them waits any more, or she may not decide at this moment
  public boolean now(OrderId id, PersonId by) {
    boolean hurried = office.change(id, by, (tx, order) -> hurry(tx, order, by));
    runDue();
    return hurried;
  }

  private boolean hurry(Tx tx, Outbox.Order order, PersonId by) {
    office.tables().outbox().lock(tx, order.version().item());
    boolean any = false;
    for (Outbox.Order each : office.tables().outbox().of(tx, order.version().item())) {
      if (each.decision().equals(order.decision())
          && office.tables().outbox().hurry(tx, each.id())) {
        any = true;
        Payload payload = Payload.NONE.with("order", each.id());
        tx.journal(Event.by(by, EventKind.HURRIED, "item:" + each.version().item(), payload));
      }
    }
    return any;
  }

  /// What hides and shows goes first, so that a notice has what it tells of behind it; answers only
  /// where what is hidden cannot be answered.
  private int turn(Outbox.Order order) {
    if (!(order.content() instanceof Outbox.Content.Reply)) {
      return 1;
    }
    return connectors.of(order.channel()).filter(Notices::goFirst).isPresent() ? 0 : 2;
  }

  /// A page of the file that cannot be read any more belongs to one order; the others go on. Of one
  /// that may have left, now or before the program was interrupted, a person says what became of
  /// it.
  private void sendOrEnd(Outbox.Order order, Cancellation cancellation) {
    try {
      send(order, cancellation);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.DAMAGED) {
        throw e;
      }
      if (order.sentAt().isEmpty()) {
        progress.fail(order, OrderState.WAITING, FILE_DAMAGED);
      } else {
        progress.uncertain(order, OrderState.WAITING, FILE_DAMAGED);
      }
      progress.uncertain(order, OrderState.SENDING, FILE_DAMAGED);
    }
  }

  private void send(Outbox.Order order, Cancellation cancellation) {
    Optional<Connector> connector = connectors.of(order.channel());
    if (connector.isEmpty()) {
      progress.unreached(order, "NOT_CONNECTED");
      return;
    }
    if (notices.holdUp(order, connector.get())) {
      return;
    }
    Optional<String> stale = stale(order);
    if (stale.isPresent() && order.attempts() == 0) {
      progress.fail(order, OrderState.WAITING, stale.get());
      return;
    }
    notices
        .ready(new Trip(order, connector.get(), stale, cancellation))
        .ifPresent(
            trip -> {
              switch (order.content()) {
                case Outbox.Content.Reply reply -> replyOrders.send(trip, reply);
                default -> stateOrders.send(trip);
              }
            });
  }

  /// Right, ground and evidence are looked at again at the moment of execution: the order may have
  /// waited over a night or a suspension (requirements I1, I4, I7). A ground holds that was one of
  /// the policy in force when it was decided: a new version meanwhile makes no decision unlawful,
  /// and the decision says by which version it was taken.
  private Optional<String> stale(Outbox.Order order) {
    if (office.moderator(order.by()).isEmpty()) {
      return Optional.of("NO_RIGHT");
    }
    Decision decision =
        office
            .database()
            .read(tx -> office.tables().decisions().find(tx, order.decision()))
            .orElseThrow();
    if (!fits(order, decision)
        || !decision.grounds().stream().allMatch(g -> exists(decision, g.clause()))) {
      return Optional.of("NO_GROUND");
    }
    if (order.content() instanceof Outbox.Content.NoCopy n && !allowed(n.basis())) {
      return Optional.of("NOT_ALLOWED");
    }
    return stateOrders.evidenceFault(order);
  }

  /// Advertising goes without evidence only while that is switched on.
  private boolean allowed(NoCopyBasis basis) {
    return basis instanceof NoCopyBasis.ChildAbuse
        || office
            .database()
            .read(tx -> office.tables().advertising().newest(tx))
            .filter(AdvertisingSwitch::on)
            .isPresent();
  }

  /// An order that does not fit its decision was not placed by this program, and must neither go
  /// nor stop the others.
  private static boolean fits(Outbox.Order order, Decision decision) {
    boolean unpublishes = decision.outcome() == Outcome.UNPUBLISH;
    return switch (order.content()) {
      case Outbox.Content.Unpublish u -> unpublishes;
      case Outbox.Content.NoCopy n ->
          unpublishes
              && decision.grounds().stream().allMatch(g -> g.category() == n.basis().category());
      case Outbox.Content.Restore r -> decision.outcome() == Outcome.RESTORE;
      case Outbox.Content.Reply r -> unpublishes || decision.outcome().answers();
    };
  }

  private boolean exists(Decision decision, String clause) {
    PolicyInForce now = office.policy();
    boolean inPack =
        office
            .library()
            .version(decision.policy())
            .filter(pack -> pack.grounds().stream().anyMatch(g -> g.clause().equals(clause)))
            .isPresent();
    return inPack || now.statutes().grounds().stream().anyMatch(g -> g.clause().equals(clause));
  }

  private List<Outbox.Order> in(OrderState state) {
    return office.database().read(tx -> office.tables().outbox().inState(tx, state));
  }
}
