package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What a person must be told without asking: a round that is late, a channel that fails, an order
/// that failed or that only a person can settle, what is marked as secret and still stands in the
/// channel (VAR-64), what came to her from a colleague. Read, never stored: each is there until it
/// is
/// cured.
public final class Alarms {

  /// Most of a kind; the lists tell the rest.
  private static final int MOST = 20;

  private final Office office;

  public Alarms(Office office) {
    this.office = office;
  }

  /// One thing to tell.
  public sealed interface Alarm {

    /// @param failure code of the failure ([Failures])
    record Failing(Channel channel, String failure, Optional<Instant> nextAt) implements Alarm {}

    /// @param since when it was last fetched; empty where it never was
    record Late(Channel channel, Optional<Instant> since) implements Alarm {}

    /// @param uncertain whether only a person can tell if it was done
    record Order(ItemId item, Folder folder, boolean uncertain, Instant at) implements Alarm {}

    /// A comment that is marked as secret, and that everybody still sees.
    record Exposed(ItemId item, Folder folder, Instant since) implements Alarm {}

    /// An item passed to the person, or given back to her.
    ///
    /// @param colleague who passed it on or answered
    /// @param answered whether it comes back with what the colleague says
    record Passed(
        ItemId item,
        Handoff.Kind kind,
        Person colleague,
        boolean answered,
        String words,
        Instant at)
        implements Alarm {}
  }

  /// What is to be told to a person now, the gravest first.
  ///
  /// @param late a channel is late when it was not fetched for so long
  public List<Alarm> of(PersonId person, Duration late) {
    return office
        .database()
        .read(
            tx -> {
              var alarms = new ArrayList<Alarm>();
              orders(tx, alarms);
              exposed(tx, alarms);
              channels(tx, late, alarms);
              passed(tx, person, alarms);
              return List.copyOf(alarms);
            });
  }

  private void orders(Tx tx, List<Alarm> alarms) {
    for (OrderState state : List.of(OrderState.UNCERTAIN, OrderState.FAILED)) {
      tables().outbox().latest(tx, state, MOST).stream()
          .flatMap(order -> order(tx, order).stream())
          .forEach(alarms::add);
    }
  }

  /// A failed order is told until its item is decided anew.
  private Optional<Alarm> order(Tx tx, Outbox.Order order) {
    boolean uncertain = order.state() == OrderState.UNCERTAIN;
    ItemId item = order.version().item();
    boolean last =
        tables().outbox().of(tx, item).stream()
            .noneMatch(other -> other.orderedAt().isAfter(order.orderedAt()));
    return tables()
        .states()
        .find(tx, item)
        .filter(state -> uncertain || last && state.folder() == Folder.INBOX)
        .map(state -> new Alarm.Order(item, state.folder(), uncertain, order.orderedAt()));
  }

  private void exposed(Tx tx, List<Alarm> alarms) {
    tables().registry().marks().exposed(tx, MOST).stream()
        .map(each -> new Alarm.Exposed(each.item(), each.folder(), each.since()))
        .forEach(alarms::add);
  }

  private void channels(Tx tx, Duration late, List<Alarm> alarms) {
    Instant before = tx.now().minus(late);
    for (Channel channel : tables().channels().all(tx)) {
      var progress = tables().channels().progress(tx, channel.id());
      if (progress.failure().isPresent()) {
        alarms.add(new Alarm.Failing(channel, progress.failure().get(), progress.nextAt()));
      } else if (progress.fetchedAt().filter(at -> at.isBefore(before)).isPresent()) {
        alarms.add(new Alarm.Late(channel, progress.fetchedAt()));
      }
    }
  }

  private void passed(Tx tx, PersonId person, List<Alarm> alarms) {
    List<Person> people = tables().people().all(tx);
    for (Handoff handoff : tables().beside().handoffs().concerning(tx, person, MOST)) {
      boolean answered = handoff.from().equals(person);
      PersonId other = answered ? handoff.to() : handoff.from();
      boolean open =
          tables().states().find(tx, handoff.item()).filter(Alarms::waits).isPresent()
              && isLast(tx, handoff);
      if (open) {
        people.stream()
            .filter(p -> p.id().equals(other))
            .findFirst()
            .map(
                p ->
                    new Alarm.Passed(
                        handoff.item(),
                        handoff.kind(),
                        p,
                        answered,
                        answered ? handoff.reply() : handoff.words(),
                        handoff.settledAt().orElse(handoff.at())))
            .ifPresent(alarms::add);
      }
    }
  }

  private static boolean waits(States.State state) {
    return state.folder() == Folder.INBOX;
  }

  private boolean isLast(Tx tx, Handoff handoff) {
    return tables().beside().handoffs().of(tx, handoff.item()).getLast().id().equals(handoff.id());
  }

  private Tables tables() {
    return office.tables();
  }
}
