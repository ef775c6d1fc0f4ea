package org.uppsikt.work;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.store.States;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// What keeps marked items from going to the registry together, and what of them is secret, all
/// read at one moment: asked for one by one, hundreds over a network take their time.
final class Hindrances {

  private static final Set<Folder> ELSEWHERE = EnumSet.of(Folder.OUTBOX, Folder.REMOVED_OUTSIDE);

  private final Map<ItemId, Many.Result> known = new HashMap<>();
  private final Set<ItemId> secret = new HashSet<>();

  private Hindrances() {}

  /// Where they cannot be read, that is what keeps each of them.
  static Hindrances of(Office office, List<Many.Seen> items, Person by) {
    try {
      return office.database().read(tx -> new Reading(office, tx, items).of(by));
    } catch (StoreException e) {
      var broke = new Hindrances();
      items.forEach(seen -> broke.known.put(seen.item(), Many.Result.Broke.of(e)));
      return broke;
    }
  }

  /// Why it does not go; empty where it may.
  Optional<Many.Result> of(Many.Seen seen) {
    return Optional.ofNullable(known.get(seen.item()));
  }

  /// Why it does not go in this way, which is for what is not secret or for all.
  Optional<Many.Result> of(Many.Seen seen, HandingOver.Wish way) {
    boolean kept = !way.entry().secret() && secret(seen);
    return of(seen)
        .or(
            () ->
                kept ? Optional.of(new Many.Result.Refused(Decide.Why.SECRET)) : Optional.empty());
  }

  boolean secret(Many.Seen seen) {
    return secret.contains(seen.item());
  }

  private static final class Reading {

    private final Office office;
    private final Tx tx;
    private final List<Many.Seen> items;
    private final List<ItemId> ids;
    private final Set<ItemId> restricted;
    private final Map<ItemId, States.State> states;

    Reading(Office office, Tx tx, List<Many.Seen> items) {
      this.office = office;
      this.tx = tx;
      this.items = items;
      this.ids = items.stream().map(Many.Seen::item).toList();
      this.restricted = office.tables().restrictions().among(tx, ids);
      this.states = office.tables().states().of(tx, ids);
    }

    Hindrances of(Person by) {
      Map<ItemId, Person> present = new Presence(office).on(tx, ids);
      var gate = new RegistryGate(office);
      var found = new Hindrances();
      for (Many.Seen seen : items) {
        refused(seen)
            .<Many.Result>map(Many.Result.Refused::new)
            .or(() -> held(present.get(seen.item()), by))
            .ifPresentOrElse(
                not -> found.known.put(seen.item(), not),
                () -> {
                  if (gate.secret(tx, seen.version())) {
                    found.secret.add(seen.item());
                  }
                });
      }
      return found;
    }

    private static Optional<Many.Result> held(@Nullable Person on, Person by) {
      return Optional.ofNullable(on)
          .filter(person -> !person.id().equals(by.id()))
          .map(Many.Result.Held::new);
    }

    private Optional<Enum<?>> refused(Many.Seen seen) {
      ItemId item = seen.item();
      if (restricted.contains(item)) {
        return Optional.of(Seal.Why.RESTRICTED);
      }
      Optional<States.State> now =
          Optional.ofNullable(states.get(item))
              .filter(state -> state.version().equals(seen.version()))
              .filter(state -> state.revision() == seen.revision())
              .filter(state -> !ELSEWHERE.contains(state.folder()));
      if (now.isEmpty() || Outside.undecidable(office, tx, item)) {
        return Optional.of(Decide.Why.CHANGED_MEANWHILE);
      }
      return office.tables().registry().registrations().of(tx, item).isPresent()
          ? Optional.of(Decide.Why.LINKED_ALREADY)
          : Optional.empty();
    }
  }
}
