package org.uppsikt.work;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.Items;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What stands around an item under its post. Of a long thread that is what came nearest before and
/// after it, and what it answers, however long ago that came.
final class ThreadRead {

  private static final int MOST = 200;

  /// So many answers are followed upwards.
  private static final int ABOVE = 3;

  private final Tables tables;
  private final Tx tx;

  ThreadRead(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
  }

  /// @param items oldest first, the one in the middle among them; empty where it stands under no
  ///     post
  record Surroundings(List<Dossier.Around> items, Beyond beyond) {}

  Surroundings around(Item item) {
    if (item.post().isEmpty()) {
      return new Surroundings(List.of(), Beyond.NOTHING);
    }
    Items.Stretch near = tables.items().around(tx, item, MOST);
    boolean whole = near.before() + near.after() == 0;
    List<Item> answered = whole ? List.of() : answered(item, near.items());
    var items = new ArrayList<>(answered);
    items.addAll(near.items());
    Beyond beyond = whole ? Beyond.NOTHING : Missing.of(tables, tx, near).around(answered);
    return new Surroundings(described(items), beyond);
  }

  /// What it answers and is not near it, the outermost first.
  private List<Item> answered(Item item, List<Item> near) {
    Map<RemoteId, Item> known =
        near.stream()
            .collect(
                Collectors.toMap(Item::remote, other -> other, (one, other) -> one, HashMap::new));
    var far = new ArrayList<Item>();
    Optional<RemoteId> parent = item.parent();
    for (int i = 0; i < ABOVE && parent.isPresent(); i++) {
      RemoteId wanted = parent.get();
      Optional<Item> found = Optional.ofNullable(known.get(wanted)).or(() -> under(item, wanted));
      found.filter(other -> !known.containsKey(wanted)).ifPresent(other -> far.add(0, other));
      // A platform that has two answer each other is followed round once.
      found.ifPresent(other -> known.put(wanted, other));
      parent = found.flatMap(Item::parent);
    }
    return far;
  }

  private Optional<Item> under(Item item, RemoteId wanted) {
    ItemId id = tables.items().known(tx, item.channel(), List.of(wanted)).get(wanted);
    return Optional.ofNullable(id)
        .flatMap(known -> tables.items().find(tx, known))
        .filter(other -> other.post().equals(item.post()));
  }

  private List<Dossier.Around> described(List<Item> items) {
    List<ItemId> ids = items.stream().map(Item::id).toList();
    Map<ItemId, List<Finding>> findings = tables.checks().findings(tx, ids);
    Map<ItemId, States.State> states = tables.states().of(tx, ids);
    Set<ItemId> hidden = new KeptFromUnit(tables, tx).among(ids);
    Map<ItemId, ItemVersion> present = present(states.values());
    return items.stream()
        .map(
            other -> {
              ItemId id = other.id();
              ItemVersion version = requireNonNull(present.get(id));
              return new Dossier.Around(
                  other,
                  hidden.contains(id) ? Restricting.masked(version) : version,
                  requireNonNull(states.get(id)).visibility(),
                  hidden.contains(id) ? List.of() : findings.getOrDefault(id, List.of()));
            })
        .toList();
  }

  private Map<ItemId, ItemVersion> present(Collection<States.State> states) {
    List<VersionRef> refs = states.stream().map(States.State::version).toList();
    return tables.versions().beginnings(tx, refs, Texts.AROUND).stream()
        .collect(Collectors.toMap(version -> version.ref().item(), version -> version));
  }
}
