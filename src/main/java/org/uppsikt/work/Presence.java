package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Leases;
import org.uppsikt.store.Tx;

/// Who is on an item: a lease of five minutes for whoever has it open, and whoever it was passed on
/// to. A lease keeps nobody from deciding; the version check of the decision does.
public final class Presence {

  /// How long a lease holds without a sign of life.
  public static final Duration LEASE = Duration.ofMinutes(5);

  private final Office office;

  public Presence(Office office) {
    this.office = office;
  }

  /// Somebody on an item.
  ///
  /// @param until end of her lease; empty where the item was passed on to her
  public record Holder(Person person, Optional<Instant> until) {}

  /// Takes the lease for an item or renews it.
  ///
  /// @return who has it now; it is somebody else where she came first
  public Optional<Holder> open(ItemId item, PersonId by) {
    Instant now = office.clock().instant();
    office.database().change(tx -> leases().take(tx, item, by, now, now.plus(LEASE)));
    return on(item);
  }

  /// Lets go of an item on leaving it.
  public void leave(ItemId item, PersonId by) {
    office.database().change(tx -> leases().release(tx, item, by));
  }

  /// Who has the item open.
  public Optional<Holder> on(ItemId item) {
    Instant now = office.clock().instant();
    return office
        .database()
        .read(
            tx ->
                leases()
                    .of(tx, item, now)
                    .flatMap(
                        row ->
                            office
                                .tables()
                                .people()
                                .find(tx, row.by())
                                .map(person -> new Holder(person, Optional.of(row.until())))));
  }

  /// Who is on each of the items: whoever has it open, else whoever it was passed on to.
  public Map<ItemId, Person> on(Collection<ItemId> items) {
    return office.database().read(tx -> on(tx, items));
  }

  Map<ItemId, Person> on(Tx tx, Collection<ItemId> items) {
    var ids = new HashMap<>(office.tables().beside().handoffs().holders(tx, items));
    ids.putAll(leases().holders(tx, items, office.clock().instant()));
    var people = new HashMap<PersonId, Person>();
    office.tables().people().all(tx).forEach(person -> people.put(person.id(), person));
    var on = new HashMap<ItemId, Person>();
    ids.forEach(
        (item, id) -> {
          Person person = people.get(id);
          if (person != null) {
            on.put(item, person);
          }
        });
    return on;
  }

  private Leases leases() {
    return office.tables().beside().leases();
  }
}
