package org.uppsikt.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// The threads around the items of one hand-over, each asked for once however many of its items go
/// along.
final class Around {

  private static final int MOST = 60;

  private final Office office;
  private final Tx tx;
  private final Map<Place, Talk> known = new HashMap<>();

  Around(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  private record Place(ChannelId channel, RemoteId post) {}

  /// @param hidden what of it is secret or only named persons may read
  /// @param said what the others say
  private record Talk(Set<RemoteId> hidden, String said) {}

  /// Which of the items around it are secret or restricted.
  Set<RemoteId> hidden(Item item) {
    return talk(item).map(Talk::hidden).orElse(Set.of());
  }

  /// What is said around it, without what is secret or restricted; empty where it stands alone.
  Optional<String> said(Item item) {
    return talk(item).map(Talk::said);
  }

  private Optional<Talk> talk(Item item) {
    return item.post()
        .map(post -> known.computeIfAbsent(new Place(item.channel(), post), this::read));
  }

  private Talk read(Place place) {
    List<Item> items = office.tables().items().thread(tx, place.channel(), place.post(), MOST);
    Set<RemoteId> hidden =
        items.stream()
            .filter(item -> state(item).filter(this::hidden).isPresent())
            .map(Item::remote)
            .collect(Collectors.toSet());
    String said =
        items.stream()
            .filter(item -> !hidden.contains(item.remote()))
            .flatMap(item -> state(item).stream())
            .flatMap(state -> office.tables().versions().find(tx, state.version()).stream())
            .map(version -> version.sender().shownName() + "\n" + version.text())
            .collect(Collectors.joining("\n\n", "", "\n"));
    return new Talk(hidden, said);
  }

  private Optional<States.State> state(Item item) {
    return office.tables().states().find(tx, item.id());
  }

  private boolean hidden(States.State other) {
    return office.tables().restrictions().of(tx, other.item()).isPresent()
        || new RegistryGate(office).secret(tx, other.version());
  }
}
