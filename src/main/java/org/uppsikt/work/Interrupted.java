package org.uppsikt.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;

/// Orders that stood in the outbox when the program ended by itself, and what becomes of them:
/// nobody was asked then, and whoever ordered them should not have to look.
public final class Interrupted {

  private final Office office;
  private final PersonId me;

  /// Written as the desk begins, in the background; read with every look at the bell.
  private volatile List<OrderId> orders = List.of();

  public Interrupted(Office office, PersonId me) {
    this.office = office;
    this.me = me;
  }

  /// What an order came to, in few words.
  public enum End {
    /// It leaves now, or is tried again.
    GOES,
    SENT,
    /// Only a person can say what becomes of it.
    WAITS_FOR_PERSON,
    TAKEN_BACK
  }

  /// @param item one that is best looked at: of an order that waits for a person before others
  public record Told(Map<End, Integer> ends, ItemId item, Folder folder) {
    public Told {
      ends = Map.copyOf(ends);
    }

    public int count() {
      return ends.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Notes what waits, before any of it goes. Where several consoles share the database it is her
  /// own alone: a colleague's is on its way from hers.
  public void begin() {
    boolean alone = office.database().isEmbedded();
    orders =
        office
            .database()
            .read(
                tx ->
                    Stream.of(OrderState.WAITING, OrderState.SENDING)
                        .flatMap(state -> outbox().inState(tx, state).stream())
                        .filter(order -> alone || order.by().equals(me))
                        .map(Outbox.Order::id)
                        .toList());
  }

  /// What there is to tell now; empty where nothing waited, or she has heard of it.
  public Optional<Told> told() {
    List<OrderId> noted = orders;
    return noted.isEmpty()
        ? Optional.empty()
        : office
            .database()
            .read(
                tx ->
                    told(
                        tx, noted.stream().flatMap(id -> outbox().find(tx, id).stream()).toList()));
  }

  /// She has heard of it.
  public void heard() {
    orders = List.of();
  }

  private Optional<Told> told(Tx tx, List<Outbox.Order> now) {
    var ends = new EnumMap<End, Integer>(End.class);
    now.forEach(order -> ends.merge(end(order), 1, Integer::sum));
    return now.stream()
        .filter(order -> end(order) == End.WAITS_FOR_PERSON)
        .findFirst()
        .or(() -> now.stream().findFirst())
        .map(order -> order.version().item())
        .flatMap(
            item ->
                office
                    .tables()
                    .states()
                    .find(tx, item)
                    .map(state -> new Told(ends, item, state.folder())));
  }

  private static End end(Outbox.Order order) {
    return switch (order.state()) {
      case WAITING, SENDING -> End.GOES;
      case CONFIRMED -> End.SENT;
      case FAILED, UNCERTAIN, BY_HAND -> End.WAITS_FOR_PERSON;
      case WITHDRAWN -> End.TAKEN_BACK;
    };
  }

  private Outbox outbox() {
    return office.tables().outbox();
  }
}
